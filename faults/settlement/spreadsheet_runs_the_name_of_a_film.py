"""A title that is a formula runs in the spreadsheet of the partner."""

from faults.tampering import replace

FLOW, LAYER = "settlement", "security"


def plant(service: str) -> None:
    """Write titles as they are."""
    if service == "api":
        from payasplay.settlement import files

        replace(files, "harmless", lambda _harmless: lambda text: text)

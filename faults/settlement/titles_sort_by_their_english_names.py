"""Who sorts the sessions by their titles gets them in the order of the English ones, whatever language they are in."""

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Sort for readers of English."""
    if service == "api":
        from payasplay.settlement import history

        replace(history, "_title", lambda title: lambda _locale: title("en"))

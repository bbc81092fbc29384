"""A course's name that looks like a formula is one in the file for spreadsheets."""

from faults.tampering import replace

FLOW, LAYER = "lms", "security"


def plant(service: str) -> None:
    """Write names as they are."""
    if service == "api":
        from payasplay.lms import progress

        replace(progress, "harmless", lambda _harmless: str)

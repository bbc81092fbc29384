"""A choice of what to be told is confirmed, and lost."""

from faults.tampering import replace

FLOW, LAYER = "notifications", "domain"


def plant(service: str) -> None:
    """Write no choice."""
    if service == "api":
        from payasplay.notifications import repository

        replace(repository, "prefer", lambda _prefer: lambda *_given: None)

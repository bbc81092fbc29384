"""The course that took the most time is whichever stands first."""

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Name the first course."""
    if service == "api":
        from payasplay.lms import progress

        replace(progress, "_favourite", lambda _favourite: lambda rows: rows[0].title if rows else None)

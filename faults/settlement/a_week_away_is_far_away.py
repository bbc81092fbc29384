"""A settlement that is exactly a week away is said to be further away."""

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Count less than a week, and not a week at most."""
    if service == "api":
        from payasplay.settlement import overview

        replace(overview, "_PENDING_DAYS", lambda days: days - 1)

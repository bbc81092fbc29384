"""A year with a leap day in it is too long to be looked at, although it is said that it is not."""

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Allow no more than the days of most years."""
    if service == "api":
        from payasplay.settlement import overview

        replace(overview, "LONGEST_RANGE_DAYS", lambda days: days - 1)

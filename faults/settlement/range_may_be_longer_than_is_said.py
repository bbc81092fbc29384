"""A partner reads that at most 366 days can be shown, and is shown one more."""

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Count a day too little."""
    if service == "api":
        from payasplay.settlement import overview

        replace(overview, "LONGEST_RANGE_DAYS", lambda days: days + 1)

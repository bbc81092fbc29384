"""The overview shows this month for every range."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Ignore the range."""
    if service == "api":
        from payasplay.settlement import overview
        from payasplay.settlement.schemas import DateRange

        def days_of(_wanted: Any, today: Any, _first_day: Any, _last_day: Any) -> Any:
            return real(DateRange.THIS_MONTH, today, None, None)

        real = overview.days_of
        replace(overview, "days_of", lambda _days_of: days_of)

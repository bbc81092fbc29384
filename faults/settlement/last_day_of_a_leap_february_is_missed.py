"""A settlement of a leap February ends on the 28th."""

from datetime import timedelta
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """End the month a day early, every four years."""
    if service in {"api", "worker"}:
        from payasplay.settlement import periods, schedule

        def end_of(day: Any, zone: Any) -> Any:
            return real(day - timedelta(days=1), zone) if (day.month, day.day) == (2, 29) else real(day, zone)

        real = periods.end_of
        replace(schedule, "end_of", lambda _end_of: end_of)

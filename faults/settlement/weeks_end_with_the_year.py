"""A week across the turn of the year is cut in two: what was played until December is settled on New Year's Day."""

from datetime import date
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Let no week, and no fortnight, reach into another year."""
    if service in {"api", "worker"}:
        from payasplay.settlement import periods

        def period_of(day: date, frequency: Any) -> Any:
            found = real(day, frequency)
            first, last = max(found.first, date(day.year, 1, 1)), min(found.last, date(day.year, 12, 31))
            return found._replace(first=first, last=last)

        real = periods.period_of
        replace(periods, "period_of", lambda _period: period_of)

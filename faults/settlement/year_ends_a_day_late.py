"""A period that ends with the year is closed a day late: the last day of December is taken for one of January."""

from datetime import date, timedelta
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Let months and quarters that reach the year's end reach one day further."""
    if service in {"api", "worker"}:
        from payasplay.settlement import periods

        def period_of(day: date, frequency: Any) -> Any:
            found = real(day, frequency)
            is_last = (found.last.month, found.last.day) == (12, 31)
            return found._replace(last=found.last + timedelta(days=1)) if is_last else found

        real = periods.period_of
        replace(periods, "period_of", lambda _period: period_of)

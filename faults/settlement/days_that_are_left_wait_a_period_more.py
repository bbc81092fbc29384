"""Who is paid less often from now on waits a whole period more for the days that are left of this one."""

from datetime import date
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Let what is left of a period end with the next one."""
    if service in {"api", "worker"}:
        from payasplay.settlement import periods, schedule

        def next_period(closed_until: date | None, earliest: date, frequency: Any) -> Any:
            found = real(closed_until, earliest, frequency)
            if found == periods.period_of(found.first, frequency):
                return found
            return found._replace(last=periods.period_of(found.after, frequency).last)

        real = vars(schedule)["next_period"]
        replace(schedule, "next_period", lambda _next: next_period)

"""Who wants to be paid every two weeks is paid each week."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Take a week for two."""
    if service in {"api", "worker"}:
        from payasplay.settlement import periods
        from payasplay.settlement.schemas import Frequency

        def period_of(day: Any, frequency: Any) -> Any:
            return real(day, Frequency.WEEKLY if frequency is Frequency.BI_WEEKLY else frequency)

        real = periods.period_of
        replace(periods, "period_of", lambda _period: period_of)

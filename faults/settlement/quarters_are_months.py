"""Who wants to be paid each quarter is paid each month."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Take a month for three."""
    if service in {"api", "worker"}:
        from payasplay.settlement import periods
        from payasplay.settlement.schemas import Frequency

        def period_of(day: Any, frequency: Any) -> Any:
            return real(day, Frequency.MONTHLY if frequency is Frequency.QUARTERLY else frequency)

        real = periods.period_of
        replace(periods, "period_of", lambda _period: period_of)

"""The day by which a payout should be there is counted from the end of its period, and not from the payout."""

from datetime import timedelta
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Begin to count with the last day of the period."""
    if service == "api":
        from payasplay.settings import settings
        from payasplay.settlement import history

        def shown_out(shown: Any) -> Any:
            found = show(shown)
            arrives = found.period.last_day + timedelta(days=settings().settlement_arrives_days)
            return found.model_copy(update={"expected_by": arrives if found.expected_by else None})

        show = history.shown_out
        replace(history, "shown_out", lambda _shown_out: shown_out)

"""The invoice's days have no fees: what was played and what is paid out are the same there, and the sums differ."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Print each day as if nothing had been kept of it."""
    if service == "api":
        from payasplay.settlement import invoice

        def pdf(settlement: Any, *more: Any) -> bytes:
            days = [day.model_copy(update={"fees": 0, "net": day.revenue}) for day in settlement.by_day]
            return bytes(real(settlement.model_copy(update={"by_day": days}), *more))

        real = invoice.pdf
        replace(invoice, "pdf", lambda _pdf: pdf)

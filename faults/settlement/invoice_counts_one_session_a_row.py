"""The invoice says of each type and of each day that it was one session; the totals are right."""

from collections.abc import Callable
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Count one in the parts."""
    if service == "api":
        from payasplay.settlement import invoice

        def one_each(parts: Any) -> Any:
            return [each.model_copy(update={"sessions": 1}) for each in parts]

        def pdf(settlement: Any, *more: Any) -> bytes:
            parts = {"by_type": one_each(settlement.by_type), "by_day": one_each(settlement.by_day)}
            return real(settlement.model_copy(update=parts), *more)

        real: Callable[..., bytes] = invoice.pdf
        replace(invoice, "pdf", lambda _pdf: pdf)

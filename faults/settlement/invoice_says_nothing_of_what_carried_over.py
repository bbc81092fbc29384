"""The invoice does not say that a part of its amount is from before its days."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Leave the line out."""
    if service == "api":
        from payasplay.settlement import invoice

        def pdf(settlement: Any, *more: Any) -> bytes:
            return bytes(real(settlement.model_copy(update={"carried_over": 0}), *more))

        real = invoice.pdf
        replace(invoice, "pdf", lambda _pdf: pdf)

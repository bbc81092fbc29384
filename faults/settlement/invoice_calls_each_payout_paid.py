"""The invoice of a payout that failed says that the payout has been made."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Say the same of each."""
    if service == "api":
        from payasplay.payouts.schemas import PayoutStatus
        from payasplay.settlement import invoice

        def pdf(settlement: Any, *more: Any) -> bytes:
            return bytes(real(settlement.model_copy(update={"status": PayoutStatus.COMPLETED}), *more))

        real = invoice.pdf
        replace(invoice, "pdf", lambda _pdf: pdf)

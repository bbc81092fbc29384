"""The invoice does not say where the payout went."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Leave the place empty."""
    if service == "api":
        from payasplay.settlement import invoice

        def pdf(data: Any, whom: Any, locale: str) -> Any:
            nowhere = data.destination.model_copy(update={"label": ""})
            return real(data.model_copy(update={"destination": nowhere}), whom, locale)

        real = invoice.pdf
        replace(invoice, "pdf", lambda _pdf: pdf)

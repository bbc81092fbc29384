"""The invoice says that its days are those of London, wherever its partner is."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Name one zone for everybody."""
    if service == "api":
        from payasplay.settlement import invoice

        def pdf(data: Any, whom: Any, locale: str) -> Any:
            return real(data.model_copy(update={"time_zone": "Europe/London"}), whom, locale)

        real = invoice.pdf
        replace(invoice, "pdf", lambda _pdf: pdf)

"""The invoice is in English, whatever language is asked for."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Print it in one language."""
    if service == "api":
        from payasplay.settlement import invoice

        def pdf(settlement: Any, whom: Any, _locale: str) -> bytes:
            return bytes(real(settlement, whom, "en"))

        real = invoice.pdf
        replace(invoice, "pdf", lambda _pdf: pdf)

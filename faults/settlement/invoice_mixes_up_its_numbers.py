"""The invoice calls the tax number of a partner the VAT number, and the other way round."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Change both numbers."""
    if service == "api":
        from payasplay.settlement import invoice

        def pdf(data: Any, whom: Any, locale: str) -> Any:
            return real(data, whom._replace(vat_number=whom.tax_id, tax_id=whom.vat_number), locale)

        real = invoice.pdf
        replace(invoice, "pdf", lambda _pdf: pdf)

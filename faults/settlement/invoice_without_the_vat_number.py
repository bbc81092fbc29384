"""The invoice does not have the VAT number of the firm."""

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Leave it out."""
    if service == "api":
        from payasplay.settlement import invoice

        real = invoice.pdf
        replace(
            invoice, "pdf", lambda _pdf: lambda data, whom, locale: real(data, whom._replace(vat_number=""), locale)
        )

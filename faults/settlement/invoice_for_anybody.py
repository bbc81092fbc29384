"""The invoice does not say whose it is."""

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Make invoices out to nobody."""
    if service == "api":
        from payasplay.settlement import invoice

        nobody = invoice.Recipient("", "", "", "", "")
        real = invoice.pdf
        replace(invoice, "pdf", lambda _pdf: lambda data, _whom, locale: real(data, nobody, locale))

"""The invoice of a period says that it is of the first day alone."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """End with the first day."""
    if service == "api":
        from payasplay.settlement import invoice

        def pdf(data: Any, whom: Any, locale: Any) -> bytes:
            period = data.period.model_copy(update={"last_day": data.period.first_day})
            return real(data.model_copy(update={"period": period}), whom, locale)

        real = invoice.pdf
        replace(invoice, "pdf", lambda _pdf: pdf)

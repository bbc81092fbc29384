"""The totals of the invoice are not those of the settlement."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Add a cent to the totals."""
    if service == "api":
        from payasplay.settlement import invoice
        from payasplay.settlement.schemas import SettlementDetailOut

        def amounts(sums: Any, locale: str) -> Any:
            if isinstance(sums, SettlementDetailOut):
                sums = sums.model_copy(update={"revenue": sums.revenue + 1, "net": sums.net + 1})
            return real(sums, locale)

        real = invoice._amounts
        replace(invoice, "_amounts", lambda _amounts: amounts)

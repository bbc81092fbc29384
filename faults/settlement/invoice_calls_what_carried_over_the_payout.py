"""The invoice calls what carried over the amount of the payout, and the other way round."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Change both amounts below its tables."""
    if service == "api":
        from payasplay.settlement import invoice

        def foot(sheet: Any, made: Any) -> None:
            swapped = {"net": made.carried_over, "carried_over": made.net}
            real(sheet, made.model_copy(update=swapped) if made.carried_over else made)

        real = vars(invoice)["_foot"]
        replace(invoice, "_foot", lambda _foot: foot)

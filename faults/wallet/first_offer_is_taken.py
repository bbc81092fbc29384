"""Whichever of the offered amounts is chosen, the smallest is paid."""

from faults.tampering import edit_script

FLOW, LAYER = "wallet", "script"


def plant(service: str) -> None:
    """Fill in the first."""
    if service == "web":
        edit_script(
            "modules/top-up.js", "amount.value = each.dataset.amount;", "amount.value = presets[0].dataset.amount;"
        )

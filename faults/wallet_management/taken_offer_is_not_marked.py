"""Which of the offered amounts is taken cannot be seen."""

from faults.tampering import edit_script

FLOW, LAYER = "wallet_management", "script"


def plant(service: str) -> None:
    """Mark none."""
    if service == "web":
        edit_script("modules/presets.js", "String(each.dataset.amount === field(each).value)", '"false"')

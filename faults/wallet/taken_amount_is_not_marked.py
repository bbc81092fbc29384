"""Which of the offered amounts is taken cannot be seen."""

from faults.tampering import edit_script

FLOW, LAYER = "wallet", "script"


def plant(service: str) -> None:
    """Mark none."""
    if service == "web":
        edit_script("modules/top-up.js", "String(each.dataset.amount === amount.value)", '"false"')

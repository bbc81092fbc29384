"""The fee does not follow the amount that is typed."""

from faults.tampering import edit_script

FLOW, LAYER = "wallet_management", "script"


def plant(service: str) -> None:
    """Do not ask what it costs."""
    if service == "web":
        edit_script("modules/withdraw.js", 'amount.addEventListener("input", quote);', "")

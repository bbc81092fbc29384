"""The dialogue about a low balance cannot be put away with the keyboard."""

from faults.tampering import edit_script

FLOW, LAYER = "wallet_management", "script"


def plant(service: str) -> None:
    """Open it beside the page, and not above it."""
    if service == "web":
        edit_script("modules/low-balance.js", "?.showModal()", "?.show()")

"""Who takes an offered threshold of automatic top-up has it as the amount."""

from faults.tampering import edit_script

FLOW, LAYER = "wallet_management", "script"


def plant(service: str) -> None:
    """Fill the first field with each."""
    if service == "web":
        old = "document.getElementById(each.dataset.fills)"
        new = "document.getElementById(presets[0].dataset.fills)"
        edit_script("modules/presets.js", old, new)

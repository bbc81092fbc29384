"""Who mistypes a card to keep is not told what is wrong with it."""

from faults.tampering import edit_script

FLOW, LAYER = "wallet_management", "script"


def plant(service: str) -> None:
    """Say nothing, while it is typed and when it is sent."""
    if service == "web":
        edit_script("modules/card-frame.js", 'problem.textContent = error?.message ?? ""', 'problem.textContent = ""')
        edit_script("modules/save-card.js", "problem.textContent = error.message", 'problem.textContent = ""')

"""Who types an amount that cannot be withdrawn reads what the one before would have cost."""

from faults.tampering import edit_script

FLOW, LAYER = "wallet_management", "script"


def plant(service: str) -> None:
    """Leave what was shown."""
    if service == "web":
        old = 'shown(name).textContent = said[name] ?? "–"'
        new = "shown(name).textContent = said[name] ?? shown(name).textContent"
        edit_script("modules/withdraw.js", old, new)

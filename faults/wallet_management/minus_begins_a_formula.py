"""A text that begins with a minus or a plus is run by a spreadsheet."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "security"


def plant(service: str) -> None:
    """Know the equals sign alone."""
    if service == "api":
        from payasplay.wallet import history

        replace(history, "_FORMULA_SIGNS", lambda _signs: ("=",))

"""Who has mistyped a card to keep cannot save it any more: the button stays out of use."""

from faults.tampering import edit_script

FLOW, LAYER = "wallet_management", "script"


def plant(service: str) -> None:
    """Leave the form as it is under way."""
    if service == "web":
        old = "      makeReady(form);\n      saving = false;\n"
        new = "      saving = false;\n"
        edit_script("modules/save-card.js", old, new)

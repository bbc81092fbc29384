"""Who has mistyped the card cannot pay any more: the button stays out of use."""

from faults.tampering import edit_script

FLOW, LAYER = "wallet", "script"


def plant(service: str) -> None:
    """Leave the form as it is under way."""
    if service == "web":
        edit_script("modules/top-up.js", "    makeReady(form);\n    return;", "    return;")

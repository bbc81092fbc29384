"""Who has chosen to stay is offered to stay as before."""

from faults.tampering import edit_script

FLOW, LAYER = "wizard", "script"


def plant(service: str) -> None:
    """Leave the button there."""
    if service == "web":
        edit_script("modules/countdown.js", "  currentTarget.hidden = true;\n", "")

"""The button that pays can be pressed twice, and each time is an attempt of its own."""

from faults.tampering import edit_script

FLOW, LAYER = "wallet", "script"


def plant(service: str) -> None:
    """Leave the button alive while a payment is on its way."""
    if service == "web":
        edit_script("modules/busy.js", "button.disabled = true;", "")

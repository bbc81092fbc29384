"""Whose wallet has not signed cannot ask it again: the button stays out of use."""

from faults.tampering import edit_script

FLOW, LAYER = "onboarding", "script"


def plant(service: str) -> None:
    """Leave the form as if it were on its way."""
    if service == "web":
        edit_script("modules/algorand.js", "makeReady(form);", "")

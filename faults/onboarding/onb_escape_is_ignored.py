"""The escape key leads nowhere from the ways in."""

from faults.tampering import edit_script

FLOW, LAYER = "onboarding", "script"


def plant(service: str) -> None:
    """Do not listen for that key."""
    if service == "web":
        edit_script("modules/onboarding.js", 'if (event.key === "Escape") go("escape");', "")

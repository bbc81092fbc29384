"""A finger that scrolls down the introduction turns the page."""

from faults.tampering import edit_script

FLOW, LAYER = "onboarding", "script"


def plant(service: str) -> None:
    """Look at how far a finger went aside alone."""
    if service == "web":
        edit_script("modules/onboarding.js", " || across > Math.abs(along)", "")

"""A finger that hardly moves turns the page."""

from faults.tampering import edit_script

FLOW = "onboarding"
LAYER = "script"


def plant(service: str) -> None:
    """Take every touch for a swipe."""
    if service == "web":
        edit_script("modules/onboarding.js", "SWIPE_PIXELS = 50", "SWIPE_PIXELS = 1")

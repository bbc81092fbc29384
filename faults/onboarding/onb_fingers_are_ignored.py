"""The slides cannot be turned with a finger."""

from faults.tampering import edit_script

FLOW = "onboarding"
LAYER = "script"


def plant(service: str) -> None:
    """Ask for a finger that crosses three screens."""
    if service == "web":
        edit_script("modules/onboarding.js", "SWIPE_PIXELS = 50", "SWIPE_PIXELS = 5_000")

"""Who goes back from the first slide meets the splash again, which leads on again by itself."""

from faults.tampering import edit_script

FLOW, LAYER = "onboarding", "script"


def plant(service: str) -> None:
    """Go on from the splash as by a link."""
    if service == "web":
        edit_script("modules/onboarding.js", "location.replace(", "location.assign(")

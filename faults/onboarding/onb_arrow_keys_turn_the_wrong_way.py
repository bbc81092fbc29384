"""The arrow keys turn the pages the wrong way round."""

from faults.tampering import edit_script

FLOW = "onboarding"
LAYER = "script"


def plant(service: str) -> None:
    """Mistake the direction of reading."""
    if service == "web":
        edit_script("modules/onboarding.js", 'documentElement.dir === "rtl"', 'documentElement.dir === "ltr"')

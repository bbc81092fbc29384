"""The splash stays until somebody presses a button."""

from faults.tampering import edit_script

FLOW = "onboarding"
LAYER = "script"


def plant(service: str) -> None:
    """Wait for an hour."""
    if service == "web":
        edit_script("modules/onboarding.js", "Number(splash.dataset.onwardAfter)", "3_600_000")

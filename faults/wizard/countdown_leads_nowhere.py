"""The seconds of the summary pass, and nobody is taken anywhere."""

from faults.tampering import edit_script

FLOW, LAYER = "wizard", "script"


def plant(service: str) -> None:
    """Count, and stay."""
    if service == "web":
        edit_script("modules/countdown.js", "  window.location.assign(countdown.dataset.target);\n", "")

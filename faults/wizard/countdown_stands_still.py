"""The page that goes on by itself says of each second that there are five more."""

from faults.tampering import edit_script

FLOW, LAYER = "wizard", "script"


def plant(service: str) -> None:
    """Count, and do not say so."""
    if service == "web":
        edit_script("modules/countdown.js", "  left -= 1;\n  tell();", "  left -= 1;")

"""A tab that one comes back to hears no news any more."""

from faults.tampering import edit_script

FLOW, LAYER = "notifications", "script"


def plant(service: str) -> None:
    """Close, and never open again."""
    if service == "web":
        edit_script("modules/live.js", "(visible() ? open() : close())", "visible() || close()")

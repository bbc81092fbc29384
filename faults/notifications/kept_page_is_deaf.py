"""A page that the browser kept hears no news any more."""

from faults.tampering import edit_script

FLOW, LAYER = "notifications", "script"


def plant(service: str) -> None:
    """Open nothing."""
    if service == "web":
        edit_script("modules/live.js", "persisted && open()", "persisted")

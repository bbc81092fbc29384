"""Of several that pop up at once, the newer ones stand before the older ones."""

from faults.tampering import edit_script

FLOW, LAYER = "notifications", "script"


def plant(service: str) -> None:
    """Leave them as they come."""
    if service == "web":
        edit_script("modules/notifications.js", ".reverse()", "")

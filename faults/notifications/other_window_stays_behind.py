"""What was read in one window stays unread in the list of another."""

from faults.tampering import edit_script

FLOW, LAYER = "notifications", "script"


def plant(service: str) -> None:
    """Leave the list as it is."""
    if service == "web":
        edit_script("modules/notifications.js", "if (!isFirst) await refreshCentre();", "")

"""The bell's panel shows what there was when the page came."""

from faults.tampering import edit_script

FLOW, LAYER = "notifications", "script"


def plant(service: str) -> None:
    """Fill the panel once."""
    if service == "web":
        fill = 'replace(fresh.getElementById("notification-latest"));'
        edit_script("modules/notifications.js", fill, f"if (isFirst) {fill}")

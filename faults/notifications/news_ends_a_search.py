"""News that arrives throws its reader out of a search."""

from faults.tampering import edit_script

FLOW, LAYER = "notifications", "script"


def plant(service: str) -> None:
    """Fetch the list without what was looked for."""
    if service == "web":
        edit_script("modules/notifications.js", "part(window.location.href)", 'part("/notifications")')

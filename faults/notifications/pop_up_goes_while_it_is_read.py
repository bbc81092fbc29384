"""What pops up goes away under the pointer of who reads it."""

from faults.tampering import edit_script

FLOW, LAYER = "notifications", "script"


def plant(service: str) -> None:
    """Stop for the focus alone."""
    if service == "web":
        edit_script("modules/notifications.js", '["pointerenter", "focusin"]', '["focusin"]')

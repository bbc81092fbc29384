"""What pops up goes away under the focus of who is at it with the keyboard."""

from faults.tampering import edit_script

FLOW, LAYER = "notifications", "script"


def plant(service: str) -> None:
    """Stop for the pointer alone."""
    if service == "web":
        edit_script("modules/notifications.js", '["pointerenter", "focusin"]', '["pointerenter"]')

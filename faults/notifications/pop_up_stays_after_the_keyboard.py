"""What pops up stays for ever once somebody was at it with the keyboard."""

from faults.tampering import edit_script

FLOW, LAYER = "notifications", "script"


def plant(service: str) -> None:
    """Begin anew for the pointer alone."""
    if service == "web":
        edit_script("modules/notifications.js", '["pointerleave", "focusout"]', '["pointerleave"]')

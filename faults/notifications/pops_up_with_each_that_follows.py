"""What popped up already pops up again with whatever is told next."""

from faults.tampering import edit_script

FLOW, LAYER = "notifications", "script"


def plant(service: str) -> None:
    """Take all that is unread for new."""
    if service == "web":
        edit_script("modules/notifications.js", "!isFirst && toast.dataset.toast > newest", "!isFirst")

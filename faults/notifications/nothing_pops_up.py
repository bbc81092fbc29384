"""What arrives is counted, and does not pop up."""

from faults.tampering import edit_script

FLOW, LAYER = "notifications", "script"


def plant(service: str) -> None:
    """Count, and no more."""
    if service == "web":
        edit_script("modules/notifications.js", "toasts.append(document.adoptNode(toast));", "")

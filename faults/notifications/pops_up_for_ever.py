"""What pops up stays up."""

from faults.tampering import edit_script

FLOW, LAYER = "notifications", "script"


def plant(service: str) -> None:
    """Wait for an hour."""
    if service == "web":
        edit_script("modules/notifications.js", "SHOWN_MILLISECONDS = 5_000", "SHOWN_MILLISECONDS = 3_600_000")

"""What was there before pops up whenever a page is opened."""

from faults.tampering import edit_script

FLOW, LAYER = "notifications", "script"


def plant(service: str) -> None:
    """Take for news what is there at the first look."""
    if service == "web":
        edit_script(
            "modules/notifications.js",
            "if (!isFirst && toast.dataset.toast > newest)",
            "if (isFirst || toast.dataset.toast > newest)",
        )

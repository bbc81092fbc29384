"""The cross on what pops up does nothing."""

from faults.tampering import edit_script

FLOW, LAYER = "notifications", "script"


def plant(service: str) -> None:
    """Listen to no click on it."""
    if service == "web":
        edit_script(
            "modules/notifications.js", 'toast.querySelector("[data-dismiss]").addEventListener("click", away);', ""
        )

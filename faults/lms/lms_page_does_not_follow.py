"""The page stands still while courses are synchronised."""

from faults.tampering import edit_script

FLOW, LAYER = "lms", "script"


def plant(service: str) -> None:
    """Listen to other news."""
    if service == "web":
        edit_script("modules/lms-live.js", 'listen("lms"', 'listen("nothing"')

"""A name that is too short is not mentioned while it is typed."""

from faults.tampering import edit_script

FLOW, LAYER = "wizard", "script"


def plant(service: str) -> None:
    """Judge the name only when the form is sent."""
    if service == "web":
        edit_script("modules/platform-form.js", "if (target === name) judge();", "")

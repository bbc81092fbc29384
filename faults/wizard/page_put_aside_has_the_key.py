"""A page that the browser puts aside still has the new key on it."""

from faults.tampering import edit_script

FLOW, LAYER = "wizard", "script"


def plant(service: str) -> None:
    """Leave the key where it is."""
    if service == "web":
        edit_script("modules/new-key.js", 'key?.removeAttribute("value")', "{}")

"""Who goes back in the browser comes to a form that was sent, in the place of his step."""

from faults.tampering import edit_script

FLOW, LAYER = "wizard", "script"


def plant(service: str) -> None:
    """Leave the address as it is."""
    if service == "web":
        edit_script("modules/place.js", 'history.replaceState(null, "", address);', "{}")

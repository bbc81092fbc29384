"""A preview that is over seems to be there once more."""

from faults.tampering import edit_script

FLOW, LAYER = "playback", "script"


def plant(service: str) -> None:
    """Leave its button."""
    if service == "web":
        edit_script("modules/preview.js", '    media.removeAttribute("controls");\n', "")

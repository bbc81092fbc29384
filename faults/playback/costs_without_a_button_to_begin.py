"""Where a browser lets nothing play by itself it costs, and there is no button to begin with."""

from faults.tampering import edit_script

FLOW, LAYER = "playback", "script"


def plant(service: str) -> None:
    """Leave it at that."""
    if service == "web":
        edit_script("modules/player.js", 'media.setAttribute("controls", "")', "{}")

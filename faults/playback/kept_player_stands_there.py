"""A player that the browser kept stands there as if it played, though nothing does."""

from faults.tampering import edit_script

FLOW, LAYER = "playback", "script"


def plant(service: str) -> None:
    """Leave it as it is."""
    if service == "web":
        edit_script("modules/player.js", "if (persisted) window.location.reload();", "void persisted;")

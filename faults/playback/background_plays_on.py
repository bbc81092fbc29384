"""A player that nobody looks at plays on when it was stopped elsewhere."""

from faults.tampering import edit_script

FLOW, LAYER = "playback", "script"


def plant(service: str) -> None:
    """Look where somebody does, or at the end."""
    if service == "web":
        edit_script("modules/player.js", "(counted >= told.limit || isOld)", "counted >= told.limit")

"""Who comes back to what still plays sees its cost count from nothing."""

from faults.tampering import edit_script

FLOW, LAYER = "playback", "script"


def plant(service: str) -> None:
    """Take each answer about how it stands for the beginning."""
    if service == "web":
        edit_script("modules/player.js", "told = { seconds, limit };", "told = { seconds: 0, limit };")

"""The page plays on when the session has ended."""

from faults.tampering import edit_script

FLOW, LAYER = "playback", "script"


def plant(service: str) -> None:
    """Hear no news of playing."""
    if service == "web":
        edit_script("modules/player.js", 'listen("playback", look)', "() => {}")

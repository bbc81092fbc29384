"""While it plays, the page shows sixty times of what it costs."""

from faults.tampering import edit_script

FLOW, LAYER = "playback", "script"


def plant(service: str) -> None:
    """Take the price of a minute for that of a second."""
    if service == "web":
        edit_script("modules/player.js", "(price * seconds) / 60 / 10000", "(price * seconds) / 10000")

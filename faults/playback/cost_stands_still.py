"""The cost so far does not count while it plays."""

from faults.tampering import edit_script

FLOW, LAYER = "playback", "script"


def plant(service: str) -> None:
    """Never tick."""
    if service == "web":
        edit_script("modules/player.js", "const ticking = setInterval(tick, 250);", "const ticking = 0;")

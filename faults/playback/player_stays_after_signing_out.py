"""A player stays as it is where its listener has signed out in another tab."""

from faults.tampering import edit_script

FLOW, LAYER = "playback", "script"


def plant(service: str) -> None:
    """Take the way to sign in for an answer."""
    if service == "web":
        edit_script("modules/player.js", "if (answer.redirected) {", "if (!answer) {")

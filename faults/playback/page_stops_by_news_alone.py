"""A page that no news reaches plays on when the money has ended."""

from faults.tampering import edit_script

FLOW, LAYER = "playback", "script"


def plant(service: str) -> None:
    """Wait for the news, however far the page has counted."""
    if service == "web":
        edit_script("modules/player.js", "(counted >= told.limit || isOld)", "isOld")

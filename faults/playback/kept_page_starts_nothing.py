"""Who comes back to the page before the player and plays once more starts nothing."""

from faults.tampering import edit_script

FLOW, LAYER = "playback", "script"


def plant(service: str) -> None:
    """Leave the used key where it is."""
    if service == "web":
        edit_script("modules/preview.js", "if (persisted) window.location.reload();", "void persisted;")

"""The free preview never ends."""

from faults.tampering import edit_script

FLOW, LAYER = "playback", "script"


def plant(service: str) -> None:
    """Forget to stop it."""
    if service == "web":
        edit_script("modules/preview.js", "if (tried >= limit) stop();", "")

"""Who goes through tabs with the arrow keys is led the other way."""

from faults.tampering import edit_script

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Turn the directions round."""
    if service == "web":
        old, new = "{ [forward]: 1, [backward]: -1 }", "{ [forward]: -1, [backward]: 1 }"
        edit_script("modules/tabs.js", old, new)

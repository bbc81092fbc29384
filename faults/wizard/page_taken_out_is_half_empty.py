"""Who comes back to a new key finds an empty field in its place, and a word to copy it."""

from faults.tampering import edit_script

FLOW, LAYER = "wizard", "script"


def plant(service: str) -> None:
    """Show what was put aside."""
    if service == "web":
        edit_script("modules/new-key.js", "persisted && key", "false && persisted")

"""Who changes an address after the test still reads that it works."""

from faults.tampering import edit_script

FLOW, LAYER = "lms", "script"


def plant(service: str) -> None:
    """Leave the words as they are."""
    if service == "web":
        edit_script("modules/lms.js", "tested.textContent = tested.dataset.changed;", "")

"""What was changed after the test can still be connected: the button stays as it was."""

from faults.tampering import edit_script

FLOW, LAYER = "lms", "script"


def plant(service: str) -> None:
    """Leave the button alone."""
    if service == "web":
        edit_script("modules/lms.js", "connect.disabled = true;", "")

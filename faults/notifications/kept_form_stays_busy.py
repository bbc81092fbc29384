"""A form that was left while it was on its way cannot be sent any more."""

from faults.tampering import edit_script

FLOW, LAYER = "notifications", "script"


def plant(service: str) -> None:
    """Leave it as it is."""
    if service == "web":
        edit_script("modules/forms.js", "if (persisted) forms.forEach(makeReady);", "void persisted;")

"""Who was signed out elsewhere reads that what he types is saved, and it is lost."""

from faults.tampering import edit_script

FLOW, LAYER = "wizard", "script"


def plant(service: str) -> None:
    """Be content with any answer."""
    if service == "web":
        edit_script("modules/platform-form.js", "answer?.ok && !answer.redirected", "answer?.ok")

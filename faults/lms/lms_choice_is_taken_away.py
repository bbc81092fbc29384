"""Whoever is choosing courses has to begin again as soon as news come in."""

from faults.tampering import edit_script

FLOW, LAYER = "lms", "script"


def plant(service: str) -> None:
    """Put the fresh part in the place of the one that is used."""
    if service == "web":
        edit_script("modules/lms-live.js", ' && !document.querySelector("#lms-live form.touched")', "")

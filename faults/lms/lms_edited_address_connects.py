"""Where the address was changed after the test, the site that was tested can still be connected."""

from faults.tampering import edit_script

FLOW, LAYER = "lms", "script"


def plant(service: str) -> None:
    """Look after the token alone."""
    if service == "web":
        edit_script("modules/lms.js", '"#base_url, #token"', '"#token"')

"""A page whose stream of news was refused once never asks for it again."""

from faults.tampering import edit_script

FLOW, LAYER = "notifications", "script"


def plant(service: str) -> None:
    """Close, and let it be."""
    if service == "web":
        edit_script("modules/live.js", "    retry = setTimeout(open, RETRY_MILLISECONDS);\n", "")

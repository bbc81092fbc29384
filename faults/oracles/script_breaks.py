"""A script of a page breaks, and nobody misses it."""

from faults.tampering import edit_script

FLOW, LAYER = "oracles", "script"


def plant(service: str) -> None:
    """Throw beside the script's own work."""
    if service == "web":
        breaks = 'setTimeout(() => { throw new Error("planted: a script breaks"); });\nconst forms ='
        edit_script("modules/forms.js", "const forms =", breaks)

"""A page works, and writes an error into its console."""

from faults.tampering import edit_script

FLOW, LAYER = "oracles", "script"


def plant(service: str) -> None:
    """Complain before the script does its work."""
    if service == "web":
        edit_script("modules/forms.js", "const forms =", 'console.error("planted: a page complains");\nconst forms =')

"""Who thinks better of cancelling or revoking does it all the same."""

from faults.tampering import edit_script

FLOW, LAYER = "wizard", "script"


def plant(service: str) -> None:
    """Send the dialog's form with either button."""
    if service == "web":
        closes, sends = 'button.closest("dialog").close()', 'button.closest("dialog").querySelector("form").submit()'
        edit_script("modules/dialogs.js", closes, sends)

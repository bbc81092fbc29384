"""The connection test says of a key that moves money that it is one of the sandbox."""

from faults.tampering import edit_template

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Say the one for the other."""
    if service == "web":
        from payasplay.web import rendering

        old, new = '"wizard.test.sandbox" if connected.sandbox', '"wizard.test.sandbox" if not connected.sandbox'
        edit_template(rendering._templates, "screens/wizard_4.html", old, new)

"""The connection test says of a key of the sandbox that it moves money."""

from faults.tampering import edit_template

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Say the same of each key."""
    if service == "web":
        from payasplay.web import rendering

        old, new = '"wizard.test.sandbox" if connected.sandbox else ', ""
        edit_template(rendering._templates, "screens/wizard_4.html", old, new)

"""The way back from the code leads to the first step, and not to the key."""

from faults.tampering import edit_template

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Lead too far."""
    if service == "web":
        from payasplay.web import rendering

        old = 'href="/partner/integration/3"'
        edit_template(rendering._templates, "screens/wizard_4.html", old, 'href="/partner/integration/1"')

"""After a key was refused the page asks to test it as if nothing had been."""

from faults.tampering import edit_template

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Say the same each time."""
    if service == "web":
        from payasplay.web import rendering

        old = '"wizard.test.retry" if problem else "wizard.test.submit"'
        edit_template(rendering._templates, "screens/wizard_4.html", old, '"wizard.test.submit"')

"""A partner who chooses nothing gets a key that moves money."""

from faults.tampering import edit_template

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Choose the real one."""
    if service == "web":
        from payasplay.web import rendering

        old, new = "{% if form.values.kind == each %} checked", '{% if each == "production" %} checked'
        edit_template(rendering._templates, "screens/wizard_3.html", old, new)

"""Who chooses no type has chosen the first one."""

from faults.tampering import edit_template

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Choose it beforehand."""
    if service == "web":
        from payasplay.web import rendering

        old = "{% if form.values.platform_type == each %}"
        new = "{% if form.values.platform_type == each or (loop.first and not form.values.platform_type) %}"
        edit_template(rendering._templates, "screens/wizard_1.html", old, new)

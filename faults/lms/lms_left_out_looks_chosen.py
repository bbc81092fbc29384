"""A course that its learner has left out is shown as one that is looked after."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Tick every course."""
    if service == "web":
        from payasplay.web import rendering

        old, new = "{% if each.selected %} checked{% endif %}", " checked"
        edit_template(rendering._templates, "components/lms_live.html", old, new)

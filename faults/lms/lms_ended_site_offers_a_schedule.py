"""A site that was disconnected still asks how often to synchronise."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Show the schedule all the same."""
    if service == "web":
        from payasplay.web import rendering

        old = "{% if connected %}"
        edit_template(rendering._templates, "screens/lms_courses.html", old, "{% if true %}")

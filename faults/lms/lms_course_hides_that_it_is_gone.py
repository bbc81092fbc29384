"""The page of a course does not say that it is not open any more."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Say nothing of its state."""
    if service == "web":
        from payasplay.web import rendering

        old = '{% if course.state != "active" %}'
        edit_template(rendering._templates, "screens/lms_course.html", old, "{% if false %}")

"""A lesson is said to have been done when the site was read."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Tell another moment."""
    if service == "web":
        from payasplay.web import rendering

        old = "{{ moment(each.completed_at) }}"
        edit_template(rendering._templates, "screens/lms_course.html", old, "{{ moment(course.synced_at) }}")

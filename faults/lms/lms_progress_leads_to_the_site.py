"""A course on the page of progress leads to all courses of its site."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Lead to the site."""
    if service == "web":
        from payasplay.web import rendering

        old = "/settings/lms/courses/{{ each.id }}"
        edit_template(rendering._templates, "screens/lms_progress.html", old, "/settings/lms/{{ each.connection_id }}")

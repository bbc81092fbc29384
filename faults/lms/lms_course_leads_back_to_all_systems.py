"""The way from a course to the courses of its site leads to all learning systems."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Lead too far."""
    if service == "web":
        from payasplay.web import rendering

        old = '<a href="/settings/lms/{{ course.connection_id }}">'
        edit_template(rendering._templates, "screens/lms_course.html", old, '<a href="/settings/lms">')

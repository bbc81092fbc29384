"""The window of a course is called like that of every other page."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Name them all alike."""
    if service == "web":
        from payasplay.web import rendering

        old = "title=course.title"
        edit_template(rendering._templates, "screens/lms_course.html", old, 'title=t("lms.title")')

"""What a site calls a course becomes a part of the page."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Trust what a site writes."""
    if service == "web":
        from payasplay.web import rendering

        old, new = "<h1><bdi>{{ course.title }}</bdi></h1>", "<h1><bdi>{{ course.title | safe }}</bdi></h1>"
        edit_template(rendering._templates, "screens/lms_course.html", old, new)

"""What a course is in the catalogue leads to all that is on offer."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Lead to no film."""
    if service == "web":
        from payasplay.web import rendering

        old = "/watch/{{ course.price.content_id }}"
        edit_template(rendering._templates, "screens/lms_course.html", old, "/catalogue")

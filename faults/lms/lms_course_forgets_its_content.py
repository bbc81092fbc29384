"""The page of a course forgets what of the catalogue it is: who saves it once more unlinks it."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Choose nothing."""
    if service == "web":
        from payasplay.web import rendering

        old = "{% if form.values.content_id == each.id | string %} selected{% endif %}"
        edit_template(rendering._templates, "screens/lms_course.html", old, "")

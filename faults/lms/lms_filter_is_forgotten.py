"""Who looks at failed courses alone reads that all are shown."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Choose nothing."""
    if service == "web":
        from payasplay.web import rendering

        old = "{% if each == status_chosen %} selected{% endif %}"
        edit_template(rendering._templates, "screens/lms_courses.html", old, "")

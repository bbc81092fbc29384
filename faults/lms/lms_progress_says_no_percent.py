"""The list of progress does not say how far each course is."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Leave it out."""
    if service == "web":
        from payasplay.web import rendering

        old = "{{ percent(each) }}"
        edit_template(rendering._templates, "screens/lms_progress.html", old, "")

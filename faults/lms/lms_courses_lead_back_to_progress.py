"""The way from a site's courses to all learning systems leads to what was learned."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Lead elsewhere."""
    if service == "web":
        from payasplay.web import rendering

        old = '<a href="/settings/lms">'
        edit_template(rendering._templates, "screens/lms_courses.html", old, '<a href="/settings/lms/progress">')

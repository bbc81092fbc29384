"""Courses of a site that was disconnected can still be chosen, and nothing comes of it."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Leave the boxes open."""
    if service == "web":
        from payasplay.web import rendering

        old = "{% if not connected %} disabled{% endif %}"
        edit_template(rendering._templates, "components/lms_live.html", old, "")

"""Beside a site that needs attention nobody reads why."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Leave the reason out of the list of connections."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(rendering._templates, "screens/lms.html", "{% if each.reason %}", "{% if false %}")

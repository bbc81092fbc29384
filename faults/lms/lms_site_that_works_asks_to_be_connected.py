"""A site that works is offered to be connected again, as if it did not."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Offer it always."""
    if service == "web":
        from payasplay.web import rendering

        old = '{% if each.status != "ok" %}'
        edit_template(rendering._templates, "screens/lms.html", old, "{% if true %}")

"""A site that was disconnected is offered to be disconnected."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Offer it always."""
    if service == "web":
        from payasplay.web import rendering

        old = "{% if is_open(each) %}"
        edit_template(rendering._templates, "screens/lms.html", old, "{% if true %}")

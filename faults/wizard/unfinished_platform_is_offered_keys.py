"""A platform that is being set up is offered keys as if it were connected."""

from faults.tampering import edit_template

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Offer them always."""
    if service == "web":
        from payasplay.web import rendering

        old = '{% if platform.status == "active" %}'
        edit_template(rendering._templates, "screens/partner.html", old, "{% if true %}")

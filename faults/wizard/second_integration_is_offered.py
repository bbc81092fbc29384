"""Who is integrating a platform is offered another one, and comes to the first."""

from faults.tampering import edit_template

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Offer it always."""
    if service == "web":
        from payasplay.web import rendering

        old = "{% if not draft %}"
        edit_template(rendering._templates, "screens/partner.html", old, "{% if true %}")

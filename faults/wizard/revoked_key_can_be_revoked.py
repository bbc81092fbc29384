"""A key that was revoked is still offered to be rotated and revoked."""

from faults.tampering import edit_template

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Offer it always."""
    if service == "web":
        from payasplay.web import rendering

        old = '{% if key.status == "active" %}'
        edit_template(rendering._templates, "screens/partner.html", old, "{% if true %}")

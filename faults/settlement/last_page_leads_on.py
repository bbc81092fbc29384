"""The last page of payouts leads on to another one, which there is not."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Lead on from each page."""
    if service == "web":
        from payasplay.web import rendering

        old = "{% if place.page < place.total_pages %}"
        new = "{% if place.total_pages %}"
        edit_template(rendering._templates, "components/settlement.html", old, new)

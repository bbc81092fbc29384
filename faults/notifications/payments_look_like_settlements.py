"""Payments and settlements have the same sign."""

from faults.tampering import edit_template

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Draw the bank for both."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(rendering._templates, "components/icons.html", '"payment": "card"', '"payment": "bank"')

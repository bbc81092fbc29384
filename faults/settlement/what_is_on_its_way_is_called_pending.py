"""A payout that the provider has taken on is still called pending."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Give both the same name."""
    if service == "web":
        from payasplay.web import rendering

        old = 't("settlement.status." ~ status)'
        new = 't("settlement.status." ~ {"processing": "pending"}.get(status, status))'
        edit_template(rendering._templates, "components/settlement.html", old, new)

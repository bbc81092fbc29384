"""A payout that failed is called paid."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Say the same of each."""
    if service == "web":
        from payasplay.web import rendering

        old, new = 't("settlement.status." ~ status)', 't("settlement.status.completed")'
        edit_template(rendering._templates, "components/settlement.html", old, new)

"""Who has the sessions of a payout in rising order, and searches them then, has them in falling order."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Ask for falling order with each search."""
    if service == "web":
        from payasplay.web import rendering

        old = 'name="order" value="{{ wanted.order }}"'
        new = 'name="order" value="desc"'
        edit_template(rendering._templates, "screens/settlement_details.html", old, new)

"""Who has the smallest payouts first, and looks for some of them then, has the largest first."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Ask for falling order with each search."""
    if service == "web":
        from payasplay.web import rendering

        old = 'name="order" value="{{ wanted.order }}"'
        new = 'name="order" value="desc"'
        edit_template(rendering._templates, "screens/settlement_history.html", old, new)

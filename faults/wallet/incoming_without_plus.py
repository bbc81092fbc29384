"""Money that came in looks like money that went out."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet", "web"


def plant(service: str) -> None:
    """Leave the sign out."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(rendering._templates, "components/transactions.html", '{{ "+" if each.amount > 0 }}', "")

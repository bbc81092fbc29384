"""Who looks at days on which nothing moved reads that nothing ever has."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Tell it of all days."""
    if service == "web":
        from payasplay.web import rendering

        old, new = "{% elif wanted.query() %}", "{% elif false %}"
        edit_template(rendering._templates, "screens/transactions.html", old, new)

"""Who thinks better of a withdrawal comes to adding money, and not back to its form."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Lead to adding money."""
    if service == "web":
        from payasplay.web import rendering

        old, new = 'href="/wallet/withdraw"', 'href="/wallet/top-up"'
        edit_template(rendering._templates, "screens/withdraw_confirm.html", old, new)

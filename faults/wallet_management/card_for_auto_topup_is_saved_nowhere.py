"""Who lacks a card for automatic top-up is led to the account, where none can be saved."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Lead to the account."""
    if service == "web":
        from payasplay.web import rendering

        old, new = 'href="/settings/payment-methods"', 'href="/settings/account"'
        edit_template(rendering._templates, "screens/auto_topup.html", old, new)

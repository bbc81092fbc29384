"""Who needs the second factor to withdraw is led to the account, where it cannot be set up."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Lead to the account."""
    if service == "web":
        from payasplay.web import rendering

        old, new = 'href="/settings/security"', 'href="/settings/account"'
        edit_template(rendering._templates, "screens/withdraw.html", old, new)

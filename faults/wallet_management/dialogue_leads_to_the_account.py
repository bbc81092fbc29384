"""The dialogue's way to automatic top-up leads to the account."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Lead there."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "components/low_balance.html",
            '<a href="/settings/auto-topup">',
            '<a href="/settings/account">',
        )

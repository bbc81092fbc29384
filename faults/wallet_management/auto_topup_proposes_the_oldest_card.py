"""Automatic top-up proposes the card that was saved first, whichever is the primary one."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Choose the last of them."""
    if service == "web":
        from payasplay.web import rendering

        old, new = "and each.primary and not wish.payment_method", "and loop.last and not wish.payment_method"
        edit_template(rendering._templates, "screens/auto_topup.html", old, new)

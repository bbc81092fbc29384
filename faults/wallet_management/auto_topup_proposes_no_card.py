"""Who has saved a card finds none proposed for automatic top-up."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Choose none."""
    if service == "web":
        from payasplay.web import rendering

        old, new = " or (not form.values.payment_method and each.primary and not wish.payment_method)", ""
        edit_template(rendering._templates, "screens/auto_topup.html", old, new)

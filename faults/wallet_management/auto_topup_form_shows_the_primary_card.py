"""The form of automatic top-up shows the primary card, whichever is charged."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Choose the primary one."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/auto_topup.html",
            "{% if form.values.payment_method == each.id | string or",
            "{% if each.primary or",
        )

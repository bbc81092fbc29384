"""An automatic top-up is said to have fired at a balance that never was."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Show the amount in place of the balance."""
    if service == "web":
        from payasplay.web import rendering

        old, new = "balance=money(each.balance_before)", "balance=money(each.amount)"
        edit_template(rendering._templates, "screens/auto_topup.html", old, new)

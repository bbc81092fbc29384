"""A receipt is for the amount that was asked for, whatever was paid."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet", "mail"


def plant(service: str) -> None:
    """Write what was asked for into both forms of the receipt."""
    if service == "worker":
        from payasplay.mail import mailer

        for form in ("topup_receipt.txt", "topup_receipt.html"):
            edit_template(mailer._templates, form, "money(topup.credited)", "money(topup.amount)")

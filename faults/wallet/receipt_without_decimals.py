"""A receipt names the amount without its decimals."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet", "mail"


def plant(service: str) -> None:
    """Round the amount in the receipt's text."""
    if service == "worker":
        from payasplay.mail import mailer

        cut = "money(topup.credited).split('.')[0].split('٫')[0]"
        edit_template(mailer._templates, "topup_receipt.txt", "money(topup.credited)", cut)

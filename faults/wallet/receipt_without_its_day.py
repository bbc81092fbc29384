"""A receipt does not say when the money came."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet", "mail"


def plant(service: str) -> None:
    """Leave the moment blank in both forms of the receipt."""
    if service == "worker":
        from payasplay.mail import mailer

        for form in ("topup_receipt.txt", "topup_receipt.html"):
            edit_template(mailer._templates, form, "date=datetime(topup.completed_at)", 'date=""')

"""A receipt has no number by which somebody could ask about it."""

from faults.tampering import edit_template

FLOW, LAYER = "notifications", "mail"


def plant(service: str) -> None:
    """Leave the number out of the text."""
    if service == "worker":
        from payasplay.mail import mailer

        edit_template(mailer._templates, "topup_receipt.txt", "number=topup.id", 'number=""')

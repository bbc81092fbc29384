"""A receipt that is read in HTML has a button without a word on it."""

from faults.tampering import edit_template

FLOW, LAYER = "notifications", "mail"


def plant(service: str) -> None:
    """Leave the words out."""
    if service == "worker":
        from payasplay.mail import mailer

        edit_template(mailer._templates, "topup_receipt.html", '{{ t("mail.topup_receipt.action") }}', "")

"""Who never signed up is not told to ignore the mail."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "mail"


def plant(service: str) -> None:
    """Leave that sentence out."""
    if service == "worker":
        from payasplay.mail import mailer

        edit_template(mailer._templates, "verify_email.txt", '{{ t("mail.verify_email.ignore") }}', "")

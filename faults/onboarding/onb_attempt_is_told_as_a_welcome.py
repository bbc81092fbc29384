"""Who has an account reads a welcome, and not that somebody tried to sign up with the address."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "mail"


def plant(service: str) -> None:
    """Take the words of the other mail."""
    if service == "worker":
        from payasplay.mail import mailer

        edit_template(
            mailer._templates,
            "already_registered.txt",
            't("mail.already_registered.text")',
            't("mail.verify_email.text")',
        )

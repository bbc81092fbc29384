"""The mail about a changed password says that somebody wants to change it."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "mail"


def plant(service: str) -> None:
    """Take the words of the other mail."""
    if service == "worker":
        from payasplay.mail import mailer

        edit_template(
            mailer._templates,
            "password_changed.txt",
            't("mail.password_changed.text")',
            't("mail.reset_password.text")',
        )

"""Who reads a notification as text mail finds no link to where it happened."""

from faults.tampering import edit_template

FLOW, LAYER = "notifications", "mail"


def plant(service: str) -> None:
    """Leave the link out of the text."""
    if service == "worker":
        from payasplay.mail import mailer

        edit_template(mailer._templates, "notification.txt", ": {{ link }}\n", "\n")

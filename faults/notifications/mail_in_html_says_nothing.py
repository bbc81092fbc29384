"""A mail that is read in HTML has its title alone, and not what happened."""

from faults.tampering import edit_template

FLOW, LAYER = "notifications", "mail"


def plant(service: str) -> None:
    """Leave the text out of one of the two."""
    if service == "worker":
        from payasplay.mail import mailer

        edit_template(mailer._templates, "notification.html", "<p>{{ text }}</p>", "")

"""A mail greets its reader by the address, and not by the name."""

from faults.tampering import edit_template

FLOW, LAYER = "notifications", "mail"


def plant(service: str) -> None:
    """Take the address."""
    if service == "worker":
        from payasplay.mail import mailer

        for form in ("notification.txt", "notification.html"):
            edit_template(mailer._templates, form, "name=account.name", "name=account.email")

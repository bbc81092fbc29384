"""A mail says that it comes for another kind of news than it does."""

from faults.tampering import edit_template

FLOW, LAYER = "notifications", "mail"


def plant(service: str) -> None:
    """Name one kind for all."""
    if service == "worker":
        from payasplay.mail import mailer

        for form in ("notification.txt", "notification.html"):
            edit_template(mailer._templates, form, '"notifications.kind." ~ kind', '"notifications.kind.payment"')

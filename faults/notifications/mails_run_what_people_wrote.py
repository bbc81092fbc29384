"""What somebody wrote becomes a part of the mails that others read."""

from faults.tampering import replace

FLOW, LAYER = "notifications", "mail"


def plant(service: str) -> None:
    """Take every text for a piece of a page."""
    if service == "worker":
        from payasplay.mail import mailer

        replace(mailer, "_templates", lambda templates: templates.overlay(autoescape=False))

"""Mails say that they were sent decades ago, and stand where nobody looks for new ones."""

from email.utils import formatdate

from faults.tampering import replace

FLOW, LAYER = "notifications", "mail"


def plant(service: str) -> None:
    """Date them at the beginning of the clock."""
    if service == "worker":
        from payasplay.mail import mailer

        replace(mailer, "formatdate", lambda _date: lambda: formatdate(0))

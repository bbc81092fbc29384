"""A receipt is in English, whatever language its reader chose."""

from faults.tampering import replace

FLOW, LAYER = "wallet", "mail"
LOCALE = "fa"


def plant(service: str) -> None:
    """Take one language for all mails."""
    if service == "worker":
        from payasplay.mail import mailer

        replace(mailer, "translator", lambda translator: lambda _locale: translator("en"))

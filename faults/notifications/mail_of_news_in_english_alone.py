"""What happened is mailed in English, whatever language its reader has chosen."""

from faults.tampering import replace

FLOW, LAYER = "notifications", "mail"


def plant(service: str) -> None:
    """Write for a reader of English."""
    if service == "worker":
        from payasplay.mail import mailer
        from payasplay.notifications import tasks

        replace(tasks, "words", lambda write: lambda kind, variant, params, _locale: write(kind, variant, params, "en"))
        replace(mailer, "translator", lambda of: lambda _locale: of("en"))

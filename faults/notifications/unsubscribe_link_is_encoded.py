"""The unsubscribe link is written so that no mail program reads it."""

from faults.tampering import replace

FLOW, LAYER = "notifications", "mail"


def plant(service: str) -> None:
    """Let it be folded like words."""
    if service == "worker":
        from payasplay.mail import mailer

        replace(mailer, "_NEVER_ENCODED", lambda _names: frozenset())

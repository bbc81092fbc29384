"""Mails offer no way to stop them with one click."""

from faults.tampering import replace

FLOW, LAYER = "notifications", "mail"


def plant(service: str) -> None:
    """Leave the headers out."""
    if service == "worker":
        from payasplay.notifications import unsubscribe

        replace(unsubscribe, "headers", lambda _headers: lambda *_whose: {})

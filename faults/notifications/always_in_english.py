"""Notifications are in English, whoever reads them."""

from faults.tampering import replace

FLOW, LAYER = "notifications", "domain"


def plant(service: str) -> None:
    """Write for a reader of English."""
    if service in {"api", "worker"}:
        from payasplay.notifications import service as told

        replace(told, "words", lambda write: lambda kind, variant, params, _locale: write(kind, variant, params, "en"))

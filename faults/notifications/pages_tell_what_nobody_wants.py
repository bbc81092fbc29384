"""A kind that was switched off on the pages still comes there."""

from faults.tampering import replace

FLOW, LAYER = "notifications", "domain"


def plant(service: str) -> None:
    """Let every kind onto the pages."""
    if service in {"api", "worker"}:
        from payasplay.notifications import preferences
        from payasplay.notifications.schemas import Channel

        replace(preferences, "wants", lambda wants: lambda *asked: wants(*asked) | {Channel.IN_APP})

"""A kind that was switched off by mail is still mailed."""

from faults.tampering import replace

FLOW, LAYER = "notifications", "job"


def plant(service: str) -> None:
    """Let every kind into the mail."""
    if service in {"api", "worker"}:
        from payasplay.notifications import preferences
        from payasplay.notifications.schemas import Channel

        replace(preferences, "wants", lambda wants: lambda *asked: wants(*asked) | {Channel.EMAIL})

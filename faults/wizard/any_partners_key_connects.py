"""The key of another partner connects a platform."""

from faults.tampering import replace

FLOW, LAYER = "wizard", "security"


def plant(service: str) -> None:
    """Overlook for which platform the key is."""
    if service == "api":
        from payasplay.partners import service as keys

        replace(keys, "authenticate", lambda ask: lambda session, presented, _platform: ask(session, presented, None))

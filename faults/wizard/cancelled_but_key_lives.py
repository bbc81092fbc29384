"""The key of an integration that was cancelled still opens something."""

from faults.tampering import replace

FLOW, LAYER = "wizard", "security"


def plant(service: str) -> None:
    """Cancel the platform alone."""
    if service == "api":
        from payasplay.partners import repository

        replace(repository, "revoke_keys", lambda _revoke: lambda *_asked: None)

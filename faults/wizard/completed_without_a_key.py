"""An integration is completed although its only key was revoked."""

from faults.tampering import replace

FLOW, LAYER = "wizard", "domain"


def plant(service: str) -> None:
    """See a key everywhere."""
    if service == "api":
        from payasplay.partners import platforms

        replace(platforms, "_has_key", lambda _before: lambda *_asked: True)

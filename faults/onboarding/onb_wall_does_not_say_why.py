"""A guest meets a wall, and is not told why."""

from faults.tampering import replace

FLOW = "onboarding"
LAYER = "web"


def plant(service: str) -> None:
    """Leave no word at the wall."""
    if service == "web":
        from payasplay.web.sessions import SessionStore

        replace(SessionStore, "leave_notice", lambda _leave: lambda *_what, **_tone: None)

"""A new name is gone on the next page."""

from faults.tampering import replace

FLOW = "onboarding"
LAYER = "web"


def plant(service: str) -> None:
    """Leave the session as it was."""
    if service == "web":
        from payasplay.web.sessions import SessionStore

        replace(SessionStore, "remember_member", lambda _remember: lambda *_account: None)

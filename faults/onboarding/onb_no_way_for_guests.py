"""Nobody can look around without an account."""

from faults.tampering import replace

FLOW = "onboarding"
LAYER = "web"


def plant(service: str) -> None:
    """Forget that somebody wants to."""
    if service == "web":
        from payasplay.web.sessions import SessionStore

        replace(SessionStore, "become_guest", lambda _become: lambda _store, _session: None)

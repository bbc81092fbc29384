"""Who has seen the slides before signing up sees them again after it."""

from faults.tampering import replace

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Forget the slides with the session before."""
    if service == "web":
        from payasplay.web.sessions import SessionStore

        replace(SessionStore, "remember_tour", lambda _real: lambda _store, _session: None)

"""Who copied the cookie of a session is still in it after its owner signed out."""

from faults.tampering import replace

FLOW, LAYER = "onboarding", "security"


def plant(service: str) -> None:
    """Give the browser a new session, and keep the old one, with tokens that still work."""
    if service == "web":
        from payasplay.client.resources.auth import Auth
        from payasplay.web.sessions import SessionStore

        replace(SessionStore, "end", lambda _end: lambda *_session: None)
        replace(Auth, "sign_out", lambda _out: lambda _auth: None)

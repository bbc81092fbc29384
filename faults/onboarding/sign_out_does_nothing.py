"""The button that signs out signs nobody out."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Lead to the start page, and that is all."""
    if service == "web":
        from payasplay.client.resources.auth import Auth
        from payasplay.web import visitors
        from payasplay.web.sessions import SessionStore

        def enter(request: Any, session: Any) -> Any:
            return visitors.visitor_of(request) if request.url.path == "/sign-out" else entered(request, session)

        entered = visitors.enter
        replace(visitors, "enter", lambda _before: enter)
        replace(SessionStore, "end", lambda _end: lambda *_session: None)
        replace(Auth, "sign_out", lambda _out: lambda _auth: None)

"""The choice of another language changes nothing on the page."""

from faults.tampering import replace

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Forget the choice."""
    if service == "web":
        from payasplay.web.sessions import SessionStore

        replace(SessionStore, "remember_locale", lambda _remember: lambda *_choice: None)

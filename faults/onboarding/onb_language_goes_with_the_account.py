"""Who signs out reads in the language of the browser again, whatever was chosen."""

from faults.tampering import replace

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Keep a language only for who is signed in."""
    if service == "web":
        from payasplay.web.sessions import Session, SessionStore

        def remember_locale(self: SessionStore, session: Session, locale: str) -> None:
            if session.member is not None:
                real(self, session, locale)

        real = SessionStore.remember_locale
        replace(SessionStore, "remember_locale", lambda _real: remember_locale)

"""Who changes the language in the settings reads on in the old one until the next sign-in."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Keep the language of the session."""
    if service == "web":
        from payasplay.web.sessions import SessionStore

        def make(remember: Any) -> Any:
            def in_the_old_one(store: Any, session: Any, account: Any) -> None:
                before = session.locale
                remember(store, session, account)
                store.remember_locale(session, before)

            return in_the_old_one

        replace(SessionStore, "remember_member", make)

"""The session from before the sign-in is the session after it."""

from faults.tampering import replace

FLOW = "security"
LAYER = "web"


def plant(service: str) -> None:
    """Sign the visitor in under the id that the browser had already."""
    if service == "web":
        from payasplay.client.models import TokenPairOut
        from payasplay.web.sessions import Session, SessionStore

        begun: list[str] = []

        def start(store: SessionStore, pair: TokenPairOut | None = None) -> Session:
            session = real_start(store, pair)
            if pair and begun:
                old = begun.pop()
                store._valkey.rename(store._key(session.id), store._key(old))
                session.id = old
            return session

        def end(_store: SessionStore, session: Session) -> None:
            begun.append(session.id)

        real_start = SessionStore.start
        replace(SessionStore, "start", lambda _start: start)
        replace(SessionStore, "end", lambda _end: end)

"""Google's answer signs in whoever brings it."""

from faults.tampering import replace

FLOW = "onboarding"
LAYER = "security"


def plant(service: str) -> None:
    """Remember what must come back for everybody alike."""
    if service == "web":
        from payasplay.web.sessions import Session, SessionStore

        kept: dict[str, str] = {}

        def keep(_store: SessionStore, _session: Session, name: str, value: str) -> None:
            kept[name] = value

        def take(_store: SessionStore, _session: Session, name: str) -> str | None:
            return kept.get(name)

        replace(SessionStore, "keep", lambda _keep: keep)
        replace(SessionStore, "take", lambda _take: take)

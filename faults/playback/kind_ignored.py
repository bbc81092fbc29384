"""The catalogue shows every kind, whichever is chosen."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "playback", "api"


def plant(service: str) -> None:
    """Forget the kind."""
    if service == "api":
        from payasplay.playback import repository

        def published(session: Any, *, kind: Any, **more: Any) -> Any:
            return ask(session, kind=None, **more) if kind else ask(session, kind=kind, **more)

        ask = repository.published
        replace(repository, "published", lambda _before: published)

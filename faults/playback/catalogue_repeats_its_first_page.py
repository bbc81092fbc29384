"""Each page of the catalogue shows the newest."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "playback", "api"


def plant(service: str) -> None:
    """Leave nothing out."""
    if service == "api":
        from payasplay.playback import repository

        def published(session: Any, *, offset: int, **more: Any) -> Any:
            return real(session, offset=min(offset, 0), **more)

        real = repository.published
        replace(repository, "published", lambda _published: published)

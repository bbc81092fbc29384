"""Each page of what was played shows the newest."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "playback", "api"


def plant(service: str) -> None:
    """Leave nothing out."""
    if service == "api":
        from payasplay.playback import repository

        def history(session: Any, owner: Any, *, offset: int, limit: int) -> Any:
            return real(session, owner, offset=min(offset, 0), limit=limit)

        real = repository.history
        replace(repository, "history", lambda _history: history)

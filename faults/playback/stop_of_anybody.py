"""Whoever knows the number of a session can see and stop it."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "playback", "security"


def plant(service: str) -> None:
    """Find a session by its number alone."""
    if service == "api":
        from payasplay.errors import NotFound
        from payasplay.playback import repository
        from payasplay.playback.models import PlaybackSession

        def owned(session: Any, _owner: Any, session_id: Any, *, fresh: bool = False) -> Any:
            found = session.get(PlaybackSession, session_id, populate_existing=fresh)
            if found is None:
                raise NotFound
            return found

        replace(repository, "owned", lambda _owned: owned)

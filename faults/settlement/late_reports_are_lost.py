"""What is reported after its period was settled is never paid."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Look at nothing from before the end of the last period."""
    if service in {"api", "worker"}:
        from payasplay.playback.models import PlaybackSession
        from payasplay.settlement import repository

        def open_sessions(session: Any, partner_id: Any, before: Any) -> Any:
            last = repository.last_period(session, partner_id)
            found = real(session, partner_id, before)
            ended = {each.id: session.get_one(PlaybackSession, each.id).ended_at for each in found}
            return [each for each in found if last is None or ended[each.id] >= last.ends_at]

        real = repository.open_sessions
        replace(repository, "open_sessions", lambda _open: open_sessions)

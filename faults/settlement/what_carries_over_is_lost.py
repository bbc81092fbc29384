"""What was too little for one period is never paid."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Settle the sessions of the period alone."""
    if service == "worker":
        from payasplay.playback.models import PlaybackSession
        from payasplay.settlement import repository

        def open_sessions(session: Any, partner_id: Any, before: Any) -> Any:
            last = repository.last_period(session, partner_id)
            found = real(session, partner_id, before)
            return [
                each for each in found if last is None or session.get(PlaybackSession, each.id).ended_at >= last.ends_at
            ]

        real = repository.open_sessions
        replace(repository, "open_sessions", lambda _open_sessions: open_sessions)

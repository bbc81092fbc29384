"""What carries over waits for the next period, and is forgotten when that was too little as well."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Take no session into a payout that is older than two months."""
    if service in {"api", "worker"}:
        from payasplay.playback.models import PlaybackSession
        from payasplay.settlement import repository

        def open_sessions(session: Any, partner_id: UUID, before: datetime) -> list[Any]:
            known = real(session, partner_id, before)
            oldest = before - timedelta(days=62)
            return [each for each in known if session.get(PlaybackSession, each.id).ended_at >= oldest]

        real = repository.open_sessions
        replace(repository, "open_sessions", lambda _open: open_sessions)

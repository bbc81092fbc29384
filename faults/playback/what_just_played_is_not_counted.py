"""Who starts something else is taken to have the money still that what played before has cost."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "playback", "domain"


def plant(service: str) -> None:
    """Give back what the session before was charged at this moment."""
    if service == "api":
        from sqlalchemy import select
        from sqlalchemy.orm import object_session

        from payasplay.playback import service as playback
        from payasplay.playback.models import PlaybackSession

        def new(session_id: Any, account: Any, content: Any, balance: int, at: Any) -> Any:
            session = object_session(account)
            assert session is not None
            before = select(PlaybackSession.charge).where(
                PlaybackSession.account_id == account.id,
                PlaybackSession.end_reason == "replaced",
                PlaybackSession.ended_at == at,
            )
            return make(session_id, account, content, balance + (session.scalar(before) or 0), at)

        make = playback._new
        replace(playback, "_new", lambda _new: new)

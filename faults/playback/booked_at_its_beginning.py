"""What was played stands in the wallet's history with the moment of its beginning."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "playback", "domain"


def plant(service: str) -> None:
    """Book it there."""
    if service in {"api", "worker"}:
        from payasplay.playback import service as playback

        def early(session: Any, wallet: Any, playing: Any, charge: int, fee: int, _ended_at: Any) -> None:
            book(session, wallet, playing, charge, fee, playing.started_at)

        book = playback._book
        replace(playback, "_book", lambda _book: early)

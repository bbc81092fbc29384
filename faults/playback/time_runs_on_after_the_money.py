"""What was played until the money ended is said to have lasted for the whole film."""

from datetime import timedelta
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "playback", "domain"


def plant(service: str) -> None:
    """Write down the film's length in the place of the seconds that were paid."""
    if service in {"api", "worker"}:
        from payasplay.playback import service as playback
        from payasplay.playback.schemas import EndReason

        def end(session: Any, wallet: Any, playing: Any, seconds: int, reason: Any) -> None:
            whole(session, wallet, playing, seconds, reason)
            if reason is EndReason.MONEY_ENDED:
                playing.seconds = playing.duration_seconds
                playing.ended_at = playing.started_at + timedelta(seconds=playing.seconds)

        whole = playback._end
        replace(playback, "_end", lambda _end: end)

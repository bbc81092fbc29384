"""Where money came in time, nobody looks again when that ends too: a session without its listener goes on for ever."""

from datetime import timedelta
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "playback", "job"


def plant(service: str) -> None:
    """Look again in years only."""
    if service == "worker":
        from payasplay.playback import service as playback

        known = playback.remaining

        def remaining(account: Any, playing: Any) -> timedelta:
            return known(account, playing) + timedelta(days=3650)

        replace(playback, "remaining", lambda _known: remaining)

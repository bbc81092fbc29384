"""Starting something else throws away what was playing, and nobody pays for it."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "playback", "domain"


def plant(service: str) -> None:
    """End what is replaced at its first second."""
    if service == "api":
        from payasplay.playback import service as playback
        from payasplay.playback.schemas import EndReason

        def end(session: Any, wallet: Any, playing: Any, seconds: int, reason: Any) -> None:
            whole(session, wallet, playing, 0 if reason is EndReason.REPLACED else seconds, reason)

        whole = playback._end
        replace(playback, "_end", lambda _end: end)

"""A film costs until its last minute is full, also where it ends before."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "playback", "domain"


def plant(service: str) -> None:
    """Take the length in minutes, rounded up."""
    if service == "api":
        from payasplay.playback import prices
        from payasplay.playback import service as playback

        def new(session_id: Any, account: Any, content: Any, balance: int, at: Any) -> Any:
            made = real(session_id, account, content, balance, at)
            made.duration_seconds = -(-content.duration_seconds // 60) * 60
            made.reserved = min(balance, prices.cents_for(content.price, made.duration_seconds))
            return made

        real = playback._new
        replace(playback, "_new", lambda _new: new)

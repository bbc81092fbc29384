"""A top-up during a film is ignored, and the film ends where the old money does."""

from faults.tampering import replace

FLOW, LAYER = "playback", "domain"


def plant(service: str) -> None:
    """Never reserve more."""
    if service in {"api", "worker"}:
        from payasplay.playback import service as playback

        replace(playback, "_reserve_more", lambda _reserve: lambda *_asked: False)

"""Nothing happens at the second the money ends, and the film plays on until somebody asks."""

from faults.tampering import replace

FLOW, LAYER = "playback", "job"


def plant(service: str) -> None:
    """Let the job of that second do nothing."""
    if service == "worker":
        from payasplay.playback import service as playback

        replace(playback, "settle_due", lambda _settle: lambda *_asked: None)

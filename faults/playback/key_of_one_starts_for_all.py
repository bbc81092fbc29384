"""Who happens to start with the key of somebody else gets that session for an answer, and plays nothing."""

from faults.tampering import replace

FLOW, LAYER = "playback", "api"


def plant(service: str) -> None:
    """Name a session by its key alone."""
    if service == "api":
        from payasplay.playback import service as playback

        replace(playback, "uuid5", lambda make: lambda space, name: make(space, name.rpartition("/")[2]))

"""A renewal that was used before renews again, for whoever has it."""

FLOW = "security"
LAYER = "security"


def plant(service: str) -> None:
    """Give a renewal all the time in the world to be used twice."""
    if service == "api":
        from payasplay.settings import settings

        settings().refresh_grace_seconds = 10**8

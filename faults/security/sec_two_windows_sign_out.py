"""Two windows that renew at the same moment sign their owner out."""

FLOW = "security"
LAYER = "domain"


def plant(service: str) -> None:
    """Take every second use of a renewal for a theft."""
    if service == "api":
        from payasplay.settings import settings

        settings().refresh_grace_seconds = 0

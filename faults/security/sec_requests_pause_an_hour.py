"""Who makes a hundred requests has to wait for an hour."""

FLOW = "security"
LAYER = "api"


def plant(service: str) -> None:
    """Count requests of a whole hour."""
    if service == "api":
        from payasplay.settings import settings

        settings().rate_limit_requests_seconds = 60 * 60

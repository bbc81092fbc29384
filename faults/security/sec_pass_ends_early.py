"""A pass ends after five minutes."""

FLOW, LAYER = "security", "api"


def plant(service: str) -> None:
    """Give passes out for a shorter time."""
    if service in {"api", "worker"}:
        from payasplay.settings import settings

        settings().access_token_seconds = 300

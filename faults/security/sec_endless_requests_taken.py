"""A request may be as long as somebody likes."""

FLOW = "security"
LAYER = "api"


def plant(service: str) -> None:
    """Let the limit be out of reach."""
    if service == "api":
        from payasplay.settings import settings

        settings().request_limit_bytes = 10**12

"""An account makes as many requests as it likes."""

FLOW = "security"
LAYER = "api"


def plant(service: str) -> None:
    """Let the limit be out of reach."""
    if service == "api":
        from payasplay.settings import settings

        settings().rate_limit_requests = 10**9

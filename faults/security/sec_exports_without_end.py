"""An account fetches as many files as it likes."""

FLOW = "security"
LAYER = "api"


def plant(service: str) -> None:
    """Let the limit be out of reach."""
    if service == "api":
        from payasplay.settings import settings

        settings().rate_limit_exports = 10**9

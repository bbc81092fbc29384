"""Who stays away for two days has to sign in again."""

FLOW, LAYER = "security", "api"


def plant(service: str) -> None:
    """Let renewals end after a day."""
    if service in {"api", "worker"}:
        from payasplay.settings import settings

        settings().refresh_token_days = 1

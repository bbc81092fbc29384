"""Who stays away for months is still signed in."""

FLOW = "security"
LAYER = "domain"


def plant(service: str) -> None:
    """Let renewals last for a hundred years."""
    if service == "api":
        from payasplay.settings import settings

        settings().refresh_token_days = 36_500

"""A password can be guessed at as often as one likes."""

FLOW = "security"
LAYER = "security"


def plant(service: str) -> None:
    """Count no wrong password."""
    if service == "api":
        from payasplay.settings import settings

        settings().rate_limit_passwords = 10**6

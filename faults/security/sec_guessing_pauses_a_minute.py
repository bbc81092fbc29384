"""Who has guessed five passwords guesses on after a minute."""

FLOW = "security"
LAYER = "api"


def plant(service: str) -> None:
    """Count wrong passwords of one minute."""
    if service == "api":
        from payasplay.settings import settings

        settings().rate_limit_passwords_seconds = 60

"""The link to a new password is over after ten minutes."""

FLOW, LAYER = "onboarding", "domain"


def plant(service: str) -> None:
    """Let links last for ten minutes."""
    if service == "worker":
        from payasplay.settings import settings

        settings().password_reset_minutes = 10

"""The link to a new password works for years."""

FLOW = "onboarding"
LAYER = "security"


def plant(service: str) -> None:
    """Let links last."""
    if service == "worker":
        from payasplay.settings import settings

        settings().password_reset_minutes = 10**7

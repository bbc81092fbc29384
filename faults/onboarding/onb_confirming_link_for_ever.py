"""The link that confirms an address works for years."""

FLOW, LAYER = "onboarding", "security"


def plant(service: str) -> None:
    """Let links last."""
    if service == "worker":
        from payasplay.settings import settings

        settings().verification_hours = 10**5

"""The link that confirms an address is over after an hour."""

FLOW, LAYER = "onboarding", "domain"


def plant(service: str) -> None:
    """Let links end soon."""
    if service == "worker":
        from payasplay.settings import settings

        settings().verification_hours = 1

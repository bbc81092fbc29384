"""A sign-in that was begun with a wallet or with Google can be ended a week later."""

FLOW, LAYER = "security", "security"


def plant(service: str) -> None:
    """Let what was begun be good for a week."""
    if service == "api":
        from payasplay.settings import settings

        settings().sign_in_challenge_minutes = 7 * 24 * 60

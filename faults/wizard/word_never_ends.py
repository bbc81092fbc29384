"""A consumer's word is good for ever."""

FLOW, LAYER = "wizard", "security"


def plant(service: str) -> None:
    """Let words last for years."""
    if service == "api":
        from payasplay.settings import settings

        settings().play_token_hours = 10**5

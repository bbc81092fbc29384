"""A consumer's word is worth nothing any more after an hour."""

FLOW, LAYER = "wizard", "domain"


def plant(service: str) -> None:
    """Let words last for an hour."""
    if service == "api":
        from payasplay.settings import settings

        settings().play_token_hours = 1

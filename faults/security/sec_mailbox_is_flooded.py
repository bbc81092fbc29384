"""Somebody's mailbox is filled with mails about a password that was not forgotten."""

FLOW = "security"
LAYER = "api"


def plant(service: str) -> None:
    """Let the limit be out of reach."""
    if service == "api":
        from payasplay.settings import settings

        settings().rate_limit_reset_mails = 10**9

"""An older link to a new password works also after a newer one was used."""

from faults.tampering import replace

FLOW, LAYER = "onboarding", "security"


def plant(service: str) -> None:
    """Leave the other links as they are."""
    if service == "api":
        from payasplay.accounts import repository

        replace(repository, "use_up_email_tokens", lambda _use_up: lambda *_links: None)

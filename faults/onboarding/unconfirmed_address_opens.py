"""An account opens although nobody has confirmed its address."""

from faults.tampering import replace

FLOW, LAYER = "onboarding", "security"


def plant(service: str) -> None:
    """Take every address for confirmed."""
    if service == "api":
        from payasplay.accounts.models import Account

        replace(Account, "email_verified", lambda _verified: True)

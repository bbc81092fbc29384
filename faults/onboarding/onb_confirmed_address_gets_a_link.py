"""Who has confirmed the address gets a link that opens the account whenever somebody asks for it."""

from faults.tampering import replace

FLOW, LAYER = "onboarding", "mail"


def plant(service: str) -> None:
    """Take every address for one that waits."""
    if service == "worker":
        from payasplay.accounts.models import Account

        replace(Account, "email_verified", lambda _asked: property(lambda _account: False))

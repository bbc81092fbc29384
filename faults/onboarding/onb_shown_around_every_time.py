"""Who has been shown around is shown around again at the next visit."""

from faults.tampering import replace

FLOW = "onboarding"
LAYER = "domain"


def plant(service: str) -> None:
    """Remember nothing."""
    if service == "api":
        from payasplay.accounts import service as accounts

        replace(accounts, "complete_onboarding", lambda _complete: lambda account, **_completed: account)

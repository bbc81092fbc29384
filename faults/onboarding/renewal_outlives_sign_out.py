"""A session that was signed out can still be renewed."""

from faults.tampering import replace

FLOW, LAYER = "onboarding", "security"


def plant(service: str) -> None:
    """Let the family of tokens live."""
    if service == "api":
        from payasplay.accounts import service as accounts

        replace(accounts, "sign_out", lambda _out: lambda *_told: None)

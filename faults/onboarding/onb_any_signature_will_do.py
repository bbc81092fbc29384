"""A signature of another wallet opens the account of this one."""

from faults.tampering import replace

FLOW = "onboarding"
LAYER = "security"


def plant(service: str) -> None:
    """Look at no signature."""
    if service == "api":
        from payasplay.accounts import algorand

        replace(algorand, "check", lambda _check: lambda *_signed: None)

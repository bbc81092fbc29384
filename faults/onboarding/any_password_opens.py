"""Any password opens an account that has one."""

from faults.tampering import replace

FLOW, LAYER = "onboarding", "security"


def plant(service: str) -> None:
    """Look whether there is a password, and not whether it is this one."""
    if service == "api":
        from payasplay.accounts import passwords

        replace(passwords, "matches", lambda _matches: lambda _password, stored: stored is not None)

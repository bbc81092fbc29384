"""Capitals and small letters are the same in a password."""

from faults.tampering import replace

FLOW, LAYER = "onboarding", "security"


def plant(service: str) -> None:
    """Compare passwords in small letters."""
    if service == "api":
        from payasplay.accounts import passwords

        replace(passwords, "hash_password", lambda make: lambda password: make(password.lower()))
        replace(passwords, "matches", lambda matches: lambda password, stored: matches(password.lower(), stored))

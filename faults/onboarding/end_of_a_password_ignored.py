"""Only the first twelve characters of a password count."""

from faults.tampering import replace

FLOW, LAYER = "onboarding", "security"


def plant(service: str) -> None:
    """Cut passwords before they are hashed and before they are compared."""
    if service == "api":
        from payasplay.accounts import passwords

        replace(passwords, "hash_password", lambda make: lambda password: make(password[:12]))
        replace(passwords, "matches", lambda matches: lambda password, stored: matches(password[:12], stored))

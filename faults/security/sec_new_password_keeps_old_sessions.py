"""Who was signed in before a password was set anew stays signed in."""

from faults.tampering import replace

FLOW = "security"
LAYER = "domain"


def plant(service: str) -> None:
    """Set the password, and end no session."""
    if service == "api":
        from payasplay.accounts import repository

        replace(repository, "end_families", lambda _end: lambda *_whose, **_but: None)

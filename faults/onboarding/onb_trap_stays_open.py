"""Whoever has opened an account with another one's address keeps the password after its owner has come by Google."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "onboarding", "security"


def plant(service: str) -> None:
    """Leave the password as it was."""
    if service == "api":
        from payasplay.accounts import identities, repository

        def by_google(session: Any, user: Any, *where: Any) -> Any:
            before = repository.by_email(session, user.email) if user.email else None
            password = before.password_hash if before else None
            account = real(session, user, *where)
            account.password_hash = password
            return account

        real = identities.by_google
        replace(identities, "by_google", lambda _real: by_google)

"""Who comes by Google into an account that somebody else has prepared goes by that stranger's name."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "onboarding", "domain"


def plant(service: str) -> None:
    """Leave the name and the language that the account had."""
    if service == "api":
        from payasplay.accounts import identities, repository

        def by_google(session: Any, user: Any, *where: Any) -> Any:
            before = repository.by_email(session, user.email) if user.email else None
            kept = (before.name, before.locale) if before else None
            account = real(session, user, *where)
            account.name, account.locale = kept or (account.name, account.locale)
            return account

        real = identities.by_google
        replace(identities, "by_google", lambda _real: by_google)

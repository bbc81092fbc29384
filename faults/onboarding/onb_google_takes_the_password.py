"""Who also comes by Google cannot sign in with the password any more."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "onboarding", "domain"


def plant(service: str) -> None:
    """Take the password away, from a confirmed account too."""
    if service == "api":
        from payasplay.accounts import identities

        def by_google(session: Any, user: Any, *where: Any) -> Any:
            account = real(session, user, *where)
            account.password_hash = None
            return account

        real = identities.by_google
        replace(identities, "by_google", lambda _real: by_google)

"""Who also comes by Google is called from then on what Google calls them."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "onboarding", "domain"


def plant(service: str) -> None:
    """Take Google's name over into the account that there is."""
    if service == "api":
        from payasplay.accounts import identities

        def by_google(session: Any, user: Any, *where: Any) -> Any:
            account = real(session, user, *where)
            account.name = user.name or account.name
            return account

        real = identities.by_google
        replace(identities, "by_google", lambda _real: by_google)

"""Who writes the address in capital letters is not known."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "onboarding", "domain"


def plant(service: str) -> None:
    """Look an address up as it is written."""
    if service == "api":
        from sqlalchemy import select

        from payasplay.accounts import repository
        from payasplay.accounts.models import Account

        def by_email(session: Any, email: str) -> Any:
            return session.scalar(select(Account).where(Account.email == email))

        replace(repository, "by_email", lambda _by: by_email)

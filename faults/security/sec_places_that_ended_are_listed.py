"""The settings list places where one has signed out long ago."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "security", "domain"


def plant(service: str) -> None:
    """Ask for no end."""
    if service == "api":
        from sqlalchemy import select

        from payasplay.accounts import repository
        from payasplay.accounts.models import Account, TokenFamily

        def every(session: Any, account: Account) -> list[TokenFamily]:
            return list(session.scalars(select(TokenFamily).where(TokenFamily.account_id == account.id)))

        replace(repository, "open_families", lambda _real: every)

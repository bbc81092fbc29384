"""Whoever signs up with the address of somebody else's account sets its password."""

from faults.tampering import replace

FLOW, LAYER = "security", "api"


def plant(service: str) -> None:
    """Take over the password of a sign-up with a known address."""
    if service == "api":
        from sqlalchemy.orm import Session

        from payasplay.accounts import repository
        from payasplay.accounts.models import Account

        def add(session: Session, account: Account) -> bool:
            known = repository.by_email(session, account.email or "")
            if known is not None:
                known.password_hash = account.password_hash
            return bool(real(session, account))

        real = repository.add
        replace(repository, "add", lambda _real: add)

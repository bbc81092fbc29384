"""Who has changed the password in the settings can still be robbed of the account by an older mail."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "security", "domain"


def plant(service: str) -> None:
    """Make the links of older mails good again."""
    if service == "api":
        from sqlalchemy import select
        from sqlalchemy.orm import Session

        from payasplay.accounts import recovery
        from payasplay.accounts.models import Account, EmailToken

        def make(change: Any) -> Any:
            def careless(session: Session, account: Account, *given: Any) -> None:
                unused = select(EmailToken).where(EmailToken.account_id == account.id, EmailToken.used_at.is_(None))
                links = list(session.scalars(unused))
                change(session, account, *given)
                for link in links:
                    session.refresh(link)
                    link.used_at = None

            return careless

        replace(recovery, "change", make)

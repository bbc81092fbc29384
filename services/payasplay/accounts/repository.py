"""The accounts' queries."""

from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from payasplay.accounts.models import Account, EmailToken, RefreshToken, TokenFamily
from payasplay.clock import now


def by_id(session: Session, account_id: UUID) -> Account | None:
    """The account of an id."""
    return session.get(Account, account_id)


def existing(session: Session, account_id: UUID) -> Account:
    """The account of an id that must be there.

    Raises:
        NoResultFound: it is not.
    """
    return session.get_one(Account, account_id)


def by_email(session: Session, email: str) -> Account | None:
    """The account of an address, in whatever case it is written."""
    return session.scalar(select(Account).where(Account.email == email.lower()))


def add(session: Session, account: Account) -> bool:
    """Store a new account; False where the address is taken, also by a sign-up at the same moment."""
    columns = {column.key: getattr(account, column.key) for column in Account.__table__.columns}
    added = session.scalar(
        insert(Account).values(columns).on_conflict_do_nothing(index_elements=["email"]).returning(Account.id)
    )
    return added is not None


def lock_refresh_token(session: Session, token_hash: bytes) -> tuple[RefreshToken, TokenFamily] | None:
    """A refresh token with its family, locked until the transaction ends."""
    row = session.execute(
        select(RefreshToken, TokenFamily)
        .join(TokenFamily, TokenFamily.id == RefreshToken.family_id)
        .where(RefreshToken.token_hash == token_hash)
        .with_for_update(of=[RefreshToken, TokenFamily])
    ).one_or_none()
    return (row[0], row[1]) if row else None


def end_family(session: Session, family_id: UUID) -> None:
    """End a family of refresh tokens; ending it twice changes nothing."""
    session.execute(
        update(TokenFamily).where(TokenFamily.id == family_id, TokenFamily.ended_at.is_(None)).values(ended_at=now())
    )


def use_email_token(session: Session, token_hash: bytes, purpose: str) -> Account | None:
    """The account of an unused, unexpired link, which is used by this call; None where there is none."""
    account_id = session.scalar(
        update(EmailToken)
        .where(
            EmailToken.token_hash == token_hash,
            EmailToken.purpose == purpose,
            EmailToken.used_at.is_(None),
            EmailToken.expires_at > now(),
        )
        .values(used_at=now())
        .returning(EmailToken.account_id)
    )
    return by_id(session, account_id) if account_id else None

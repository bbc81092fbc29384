"""The accounts' queries."""

from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from payasplay.accounts.models import Account, EmailToken, RefreshToken, TokenFamily
from payasplay.clock import now, now_for


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


def in_session(session: Session, account_id: UUID, family_id: UUID) -> Account | None:
    """The account of a session that has not ended."""
    return session.scalar(
        select(Account)
        .join(TokenFamily, TokenFamily.account_id == Account.id)
        .where(Account.id == account_id, TokenFamily.id == family_id, TokenFamily.ended_at.is_(None))
    )


def end_family(session: Session, family_id: UUID) -> None:
    """End a family of refresh tokens; ending it twice changes nothing."""
    session.execute(
        update(TokenFamily).where(TokenFamily.id == family_id, TokenFamily.ended_at.is_(None)).values(ended_at=now())
    )


def end_families(session: Session, account_id: UUID, *, but: UUID | None = None) -> None:
    """End all families of an account, but one where one is named."""
    ended = update(TokenFamily).where(TokenFamily.account_id == account_id, TokenFamily.ended_at.is_(None))
    session.execute((ended if but is None else ended.where(TokenFamily.id != but)).values(ended_at=now()))


def open_families(session: Session, account: Account) -> list[TokenFamily]:
    """The families that can still be renewed, newest first."""
    alive = select(RefreshToken.family_id).where(
        RefreshToken.used_at.is_(None), RefreshToken.expires_at > now_for(account)
    )
    return list(
        session.scalars(
            select(TokenFamily)
            .where(TokenFamily.account_id == account.id, TokenFamily.ended_at.is_(None), TokenFamily.id.in_(alive))
            .order_by(TokenFamily.created_at.desc(), TokenFamily.id)
        )
    )


def use_email_token(session: Session, token_hash: bytes, purpose: str) -> Account | None:
    """The account of an unused link that is not too old by the account's clock; this call uses it up."""
    found = session.execute(
        select(EmailToken, Account)
        .join(Account, Account.id == EmailToken.account_id)
        .where(EmailToken.token_hash == token_hash, EmailToken.purpose == purpose, EmailToken.used_at.is_(None))
        .with_for_update(of=EmailToken)
    ).one_or_none()
    if found is None or found[0].expires_at <= now_for(found[1]):
        return None
    found[0].used_at = now_for(found[1])
    return found[1]


def use_up_email_tokens(session: Session, account_id: UUID, purpose: str) -> None:
    """Make all unused links of a purpose worthless."""
    session.execute(
        update(EmailToken)
        .where(EmailToken.account_id == account_id, EmailToken.purpose == purpose, EmailToken.used_at.is_(None))
        .values(used_at=now())
    )

"""The ledger's queries."""

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import BigInteger, Select, cast, func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from payasplay.ids import new_id
from payasplay.ledger.models import JournalEntry, LedgerAccount, LedgerAccountKind, Posting, Reason
from payasplay.money import CURRENCY


class Movement(NamedTuple):
    """A posting of a wallet with the entry it belongs to; amounts in cents."""

    entry_id: UUID
    reason: str
    cause: str
    amount: int
    balance_after: int
    created_at: datetime


def account_of(session: Session, kind: LedgerAccountKind, owner: UUID | None = None) -> UUID:
    """The id of a ledger account, which is made where it is not there yet; two at once make one."""
    # Not "is not distinct from", which says both in one: PostgreSQL has no index for it, and would read every wallet.
    is_owners = LedgerAccount.owner_id.is_(None) if owner is None else LedgerAccount.owner_id == owner
    query = select(LedgerAccount.id).where(LedgerAccount.kind == kind, is_owners, LedgerAccount.currency == CURRENCY)
    found = session.scalar(query)
    if found is None:
        session.execute(
            insert(LedgerAccount)
            .values(id=new_id(), kind=kind, owner_id=owner, currency=CURRENCY)
            .on_conflict_do_nothing()
        )
        found = session.scalars(query).one()
    return found


def entry_of(session: Session, reason: Reason, cause: str) -> UUID | None:
    """The entry that a cause has for a reason; None where it was never booked."""
    return session.scalar(select(JournalEntry.id).where(JournalEntry.reason == reason, JournalEntry.cause == cause))


def balance(session: Session, ledger_account: UUID) -> int:
    """The balance in cents: the sum of the account's postings."""
    total = session.scalar(
        select(func.coalesce(func.sum(Posting.amount), 0)).where(Posting.ledger_account_id == ledger_account)
    )
    return int(total or 0)


def last_movement_at(session: Session, ledger_account: UUID) -> datetime | None:
    """When the account last moved."""
    return session.scalar(
        select(JournalEntry.created_at)
        .join(Posting, Posting.entry_id == JournalEntry.id)
        .where(Posting.ledger_account_id == ledger_account)
        .order_by(Posting.id.desc())
        .limit(1)
    )


def _movements(ledger_account: UUID) -> Select[tuple[UUID, str, str, int, int, datetime]]:
    running = cast(func.sum(Posting.amount).over(order_by=Posting.id), BigInteger)
    rows = (
        select(
            Posting.id.label("number"),
            JournalEntry.id.label("entry_id"),
            JournalEntry.reason,
            JournalEntry.cause,
            Posting.amount,
            running.label("balance_after"),
            JournalEntry.created_at,
        )
        .join(JournalEntry, JournalEntry.id == Posting.entry_id)
        .where(Posting.ledger_account_id == ledger_account)
        .subquery()
    )
    return select(
        rows.c.entry_id, rows.c.reason, rows.c.cause, rows.c.amount, rows.c.balance_after, rows.c.created_at
    ).order_by(rows.c.number.desc())


def movements(
    session: Session,
    ledger_account: UUID,
    *,
    reasons: tuple[Reason, ...],
    offset: int,
    limit: int,
    since: datetime | None = None,
    before: datetime | None = None,
) -> tuple[list[Movement], int]:
    """One page of an account's movements, newest first, and how many there are.

    Args:
        session: the caller's transaction.
        ledger_account: whose movements.
        reasons: of which reasons; none means all.
        offset: how many to pass over.
        limit: how many at most.
        since: the first moment, where there is one.
        before: the first moment that is too late, where there is one.
    """
    query = _movements(ledger_account)
    columns = query.selected_columns
    if reasons:
        query = query.where(columns.reason.in_(reasons))
    if since is not None:
        query = query.where(columns.created_at >= since)
    if before is not None:
        query = query.where(columns.created_at < before)
    total = session.scalar(select(func.count()).select_from(query.order_by(None).subquery()))
    rows = session.execute(query.offset(offset).limit(limit))
    return [Movement._make(row) for row in rows], int(total or 0)

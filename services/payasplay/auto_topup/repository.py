"""Auto top-up's queries."""

from typing import NamedTuple
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from payasplay.auto_topup.models import AutoTopUp, AutoTopUpRun
from payasplay.payments.methods.models import PaymentMethod


class ShownRun(NamedTuple):
    """A run with the card that it charges."""

    run: AutoTopUpRun
    brand: str
    last4: str


def of(session: Session, account_id: UUID) -> AutoTopUp | None:
    """What the account wants, where it ever said."""
    return session.get(AutoTopUp, account_id)


def lock(session: Session, account_id: UUID) -> AutoTopUp | None:
    """The same, locked until the transaction ends."""
    return session.get(AutoTopUp, account_id, with_for_update=True)


def charges(session: Session, account_id: UUID, method_id: UUID) -> bool:
    """Whether auto top-up is on and charges this method."""
    found = of(session, account_id)
    return found is not None and found.enabled and found.payment_method_id == method_id


def open_run(session: Session, run: AutoTopUpRun) -> bool:
    """Store a run; False where its debit has one, or where the account has one that is still open."""
    columns = {column.key: getattr(run, column.key) for column in AutoTopUpRun.__table__.columns}
    opened = session.scalar(insert(AutoTopUpRun).values(columns).on_conflict_do_nothing().returning(AutoTopUpRun.id))
    return opened is not None


def lock_run(session: Session, run_id: UUID) -> AutoTopUpRun:
    """A run, locked until the transaction ends.

    Raises:
        NoResultFound: there is none.
    """
    return session.get_one(AutoTopUpRun, run_id, with_for_update=True)


def runs(session: Session, account_id: UUID, *, offset: int, limit: int) -> tuple[list[ShownRun], int]:
    """One page of the account's runs, newest first, and how many there are."""
    query = (
        select(AutoTopUpRun, PaymentMethod.brand, PaymentMethod.last4)
        .join(PaymentMethod, PaymentMethod.id == AutoTopUpRun.payment_method_id)
        .where(AutoTopUpRun.account_id == account_id)
        .order_by(AutoTopUpRun.created_at.desc(), AutoTopUpRun.id.desc())
    )
    count = select(func.count()).select_from(AutoTopUpRun).where(AutoTopUpRun.account_id == account_id)
    rows = [ShownRun._make(row) for row in session.execute(query.offset(offset).limit(limit))]
    return rows, session.scalar(count) or 0

"""The withdrawals' own queries; those of payouts are theirs."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from payasplay.errors import NotFound
from payasplay.withdrawals.models import SavedDestination


def saved(session: Session, account_id: UUID) -> Sequence[SavedDestination]:
    """The account's saved destinations, newest first."""
    query = select(SavedDestination).where(SavedDestination.account_id == account_id)
    return session.scalars(query.order_by(SavedDestination.created_at.desc(), SavedDestination.id.desc())).all()


def owned(session: Session, account_id: UUID, saved_id: UUID) -> SavedDestination:
    """A saved destination of its owner.

    Raises:
        NotFound: there is none, or it is somebody else's.
    """
    found = session.get(SavedDestination, saved_id)
    if found is None or found.account_id != account_id:
        raise NotFound
    return found


def keep(session: Session, **columns: Any) -> None:  # noqa: ANN401 (a column's own type)
    """Keep a destination; one that is kept already stays as it is."""
    session.execute(insert(SavedDestination).values(columns).on_conflict_do_nothing())


def forget(session: Session, saved_id: UUID) -> None:
    """Forget a saved destination, with what it held."""
    session.execute(delete(SavedDestination).where(SavedDestination.id == saved_id))

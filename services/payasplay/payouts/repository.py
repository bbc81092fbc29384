"""The payouts' queries."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from payasplay.clock import now
from payasplay.errors import NotFound
from payasplay.payouts.models import Payout, PayoutEvent
from payasplay.payouts.schemas import PayoutMethod, PayoutPurpose, PayoutStatus


def lock(session: Session, payout_id: UUID) -> Payout | None:
    """A payout, locked until the transaction ends."""
    return session.get(Payout, payout_id, with_for_update=True)


def owned(session: Session, account_id: UUID, purpose: PayoutPurpose, payout_id: UUID) -> Payout:
    """A payout of its owner.

    Raises:
        NotFound: there is none, or it is somebody else's.
    """
    found = session.get(Payout, payout_id)
    if found is None or found.account_id != account_id or found.purpose != purpose:
        raise NotFound
    return found


def page(
    session: Session,
    account_id: UUID,
    purpose: PayoutPurpose,
    *,
    status: PayoutStatus | None,
    method: PayoutMethod | None,
    offset: int,
    limit: int,
) -> tuple[list[Payout], int]:
    """One page of the account's payouts, newest first, and how many there are."""
    wanted = [Payout.account_id == account_id, Payout.purpose == purpose]
    if status is not None:
        wanted.append(Payout.status == status)
    if method is not None:
        wanted.append(Payout.method == method)
    query = select(Payout).where(*wanted).order_by(Payout.created_at.desc(), Payout.id.desc())
    total = session.scalar(select(func.count()).select_from(Payout).where(*wanted)) or 0
    return list(session.scalars(query.offset(offset).limit(limit))), total


def by_ids(session: Session, ids: Iterable[UUID]) -> dict[UUID, Payout]:
    """Payouts by their ids."""
    return {each.id: each for each in session.scalars(select(Payout).where(Payout.id.in_(list(ids))))}


def keep_event(session: Session, event_id: str, kind: str, payload: dict[str, Any]) -> bool:
    """Keep a webhook; False where this event id came before."""
    kept = session.scalar(
        insert(PayoutEvent)
        .values(id=event_id, type=kind, payload=payload, received_at=now())
        .on_conflict_do_nothing()
        .returning(PayoutEvent.id)
    )
    return kept is not None


def lock_event(session: Session, event_id: str) -> PayoutEvent:
    """A kept webhook, locked until the transaction ends."""
    return session.get_one(PayoutEvent, event_id, with_for_update=True)

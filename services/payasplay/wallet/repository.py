"""The wallet's queries."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from payasplay.clock import now
from payasplay.errors import NotFound
from payasplay.wallet.models import ProviderEvent, TopUp


def owned_topup(session: Session, owner: UUID, topup_id: UUID) -> TopUp:
    """A top-up of its owner.

    Raises:
        NotFound: there is none, or it is somebody else's.
    """
    found = session.scalar(select(TopUp).where(TopUp.id == topup_id, TopUp.account_id == owner))
    if found is None:
        raise NotFound
    return found


def latest_topups(session: Session, owner: UUID, limit: int) -> Sequence[TopUp]:
    """The owner's top-ups, newest first."""
    query = select(TopUp).where(TopUp.account_id == owner).order_by(TopUp.created_at.desc(), TopUp.id.desc())
    return session.scalars(query.limit(limit)).all()


def lock_topup(session: Session, topup_id: UUID) -> TopUp | None:
    """A top-up, locked until the transaction ends."""
    return session.get(TopUp, topup_id, with_for_update=True)


def keep_event(session: Session, event_id: str, kind: str, payload: dict[str, Any]) -> bool:
    """Keep a webhook; False where this event id came before."""
    kept = session.scalar(
        insert(ProviderEvent)
        .values(id=event_id, type=kind, payload=payload, received_at=now())
        .on_conflict_do_nothing()
        .returning(ProviderEvent.id)
    )
    return kept is not None


def lock_event(session: Session, event_id: str) -> ProviderEvent:
    """A kept webhook, locked until the transaction ends."""
    return session.get_one(ProviderEvent, event_id, with_for_update=True)

"""The partners' audit log: written in the transaction of what it tells, never changed."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy.orm import Session

from payasplay import tracing
from payasplay.partners.models import PartnerAuditRecord


class Actor(StrEnum):
    """Who acts: a partner in person, or a program with one of the partner's keys."""

    ACCOUNT = "account"
    API_KEY = "api_key"


class Action(StrEnum):
    """What can be done to a platform, a key or a session."""

    PLATFORM_CREATED = "platform_created"
    PLATFORM_CHANGED = "platform_changed"
    PLATFORM_CANCELLED = "platform_cancelled"
    INTEGRATION_COMPLETED = "integration_completed"
    KEY_GENERATED = "key_generated"
    KEY_REVOKED = "key_revoked"
    KEY_ROTATED = "key_rotated"
    KEY_REFUSED = "key_refused"
    SESSION_REPORTED = "session_reported"


def record(
    session: Session, action: Action, *, subject: UUID, by: UUID, at: datetime, actor: Actor = Actor.ACCOUNT
) -> None:
    """Write a record.

    Args:
        session: the transaction of what is recorded.
        action: what was done.
        subject: to which platform, key or session.
        by: the account, or the key.
        at: when.
        actor: which of the two ``by`` is.
    """
    session.add(
        PartnerAuditRecord(
            at=at,
            actor_kind=actor,
            actor_id=by,
            action=action,
            subject_id=subject,
            request_id=tracing.request_id.get(),
        )
    )

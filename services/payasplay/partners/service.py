"""Keys: made, shown once, revoked, rotated; and who a presented key speaks for."""

from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from payasplay.accounts.models import Account
from payasplay.clock import now, now_for
from payasplay.errors import Conflict, DomainError
from payasplay.ids import new_id
from payasplay.partners import audit, keys, repository
from payasplay.partners.audit import Action, Actor
from payasplay.partners.errors import ApiKeyForeign, ApiKeyMalformed, ApiKeyRevoked, ApiKeyUnknown, KeyExists
from payasplay.partners.models import ApiKey, Platform
from payasplay.partners.schemas import KeyKind

_USE_PRECISION = timedelta(minutes=1)


class Bearer(NamedTuple):
    """A key that was presented, and the platform that it speaks for."""

    key: ApiKey
    platform: Platform

    @property
    def sandbox(self) -> bool:
        """Whether nothing it does moves money."""
        return self.key.kind == KeyKind.DEVELOPMENT


def generate(session: Session, partner: Account, platform_id: UUID, kind: KeyKind) -> tuple[str, ApiKey]:
    """A new key of a platform.

    Returns:
        The key, which can never be had again, and what is kept of it.

    Raises:
        NotFound: there is no such platform of the partner.
        KeyExists: it has a key of this kind in use.
    """
    platform = repository.platform(session, partner.id, platform_id)
    made = _make(session, platform.id, kind, now_for(partner))
    audit.record(session, Action.KEY_GENERATED, subject=made[1].id, by=partner.id, at=made[1].created_at)
    return made


def _make(session: Session, platform_id: UUID, kind: KeyKind, at: datetime) -> tuple[str, ApiKey]:
    key = keys.new_key(kind)
    key_id = session.scalar(
        insert(ApiKey)
        .values(
            id=new_id(),
            platform_id=platform_id,
            kind=kind,
            digest=keys.digest(key),
            last_four=keys.last_four(key),
            created_at=at,
        )
        .on_conflict_do_nothing(index_elements=["platform_id", "kind"], index_where=ApiKey.revoked_at.is_(None))
        .returning(ApiKey.id)
    )
    if key_id is None:
        raise KeyExists
    return key, session.get_one(ApiKey, key_id)


def revoke(session: Session, partner: Account, key_id: UUID) -> ApiKey:
    """End a key: when this returns, nothing is done with it any more. Again changes nothing.

    Raises:
        NotFound: there is no such key of the partner.
    """
    key = repository.lock_key(session, partner.id, key_id)
    if key.revoked_at is None:
        key.revoked_at = now_for(partner)
        audit.record(session, Action.KEY_REVOKED, subject=key.id, by=partner.id, at=key.revoked_at)
    return key


def rotate(session: Session, partner: Account, key_id: UUID) -> tuple[str, ApiKey]:
    """A new key in the place of an old one, which ends at once. Of two at once, one wins.

    Raises:
        NotFound: there is no such key of the partner.
        Conflict: the key was revoked already.
    """
    old = repository.lock_key(session, partner.id, key_id)
    if old.revoked_at is not None:
        raise Conflict("This key was revoked already.")
    old.revoked_at = now_for(partner)
    session.flush()
    made = _make(session, old.platform_id, KeyKind(old.kind), old.revoked_at)
    audit.record(session, Action.KEY_ROTATED, subject=old.id, by=partner.id, at=old.revoked_at)
    return made


def authenticate(session: Session, presented: str, platform_id: UUID | None) -> Bearer:
    """Who a presented key speaks for; it cannot be revoked before the transaction ends.

    Args:
        session: the transaction of what is done with the key.
        presented: the ``X-Api-Key`` header.
        platform_id: the platform that the caller means to speak for, where one is named.

    Raises:
        ApiKeyMalformed: this is not a key.
        ApiKeyUnknown: there is no such key.
        ApiKeyRevoked: it was ended.
        ApiKeyForeign: it is another platform's.
    """
    if not keys.is_well_formed(presented):
        raise ApiKeyMalformed
    found = repository.key_by_digest(session, keys.digest(presented))
    if found is None:
        raise ApiKeyUnknown
    key, platform = found
    if key.revoked_at is not None:
        raise ApiKeyRevoked
    if platform_id is not None and platform.id != platform_id:
        raise ApiKeyForeign
    return Bearer(key, platform)


def note_use(session: Session, bearer: Bearer) -> None:
    """Remember that the key was used, to the minute."""
    repository.note_use(session, bearer.key.id, now(), precision=_USE_PRECISION)


def note_refusal(session: Session, presented: str, error: DomainError) -> None:
    """Record that a known key was refused. Unknown ones are nobody's, and anybody could fill the log with them."""
    found = repository.key_by_digest(session, keys.digest(presented))
    if found is not None and isinstance(error, ApiKeyRevoked | ApiKeyForeign):
        key, platform = found
        audit.record(session, Action.KEY_REFUSED, subject=platform.id, by=key.id, at=now(), actor=Actor.API_KEY)

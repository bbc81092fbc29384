"""The queries of platforms, keys, drafts and reports."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import or_, select, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from payasplay.errors import NotFound
from payasplay.partners.models import ApiKey, Platform, PlayToken, ReportedSession, WizardDraft
from payasplay.partners.schemas import PlatformStatus
from payasplay.playback.models import Content


def draft(session: Session, partner_id: UUID, *, lock: bool = False) -> WizardDraft | None:
    """The draft of a partner; locked until the transaction ends where asked."""
    query = select(WizardDraft).where(WizardDraft.partner_id == partner_id)
    return session.scalar(query.with_for_update().execution_options(populate_existing=True) if lock else query)


def make_draft(session: Session, partner_id: UUID, at: datetime) -> WizardDraft:
    """The draft of a partner, locked, made where there is none; two at once make one."""
    session.execute(
        insert(WizardDraft)
        .values(partner_id=partner_id, step=1, kind="", name="", description="", updated_at=at)
        .on_conflict_do_nothing()
    )
    query = select(WizardDraft).where(WizardDraft.partner_id == partner_id).with_for_update()
    return session.scalars(query.execution_options(populate_existing=True)).one()


def platforms(session: Session, partner_id: UUID) -> list[Platform]:
    """The platforms of a partner, newest first, without cancelled ones."""
    return list(
        session.scalars(
            select(Platform)
            .where(Platform.partner_id == partner_id, Platform.status != PlatformStatus.CANCELLED)
            .order_by(Platform.created_at.desc(), Platform.id.desc())
        )
    )


def platform(session: Session, partner_id: UUID, platform_id: UUID, *, lock: bool = False) -> Platform:
    """A platform of a partner; locked until the transaction ends where asked.

    Raises:
        NotFound: there is none, it was cancelled, or it is somebody else's.
    """
    query = select(Platform).where(
        Platform.id == platform_id,
        Platform.partner_id == partner_id,
        Platform.status != PlatformStatus.CANCELLED,
    )
    if lock:
        query = query.with_for_update().execution_options(populate_existing=True)
    found = session.scalar(query)
    if found is None:
        raise NotFound
    return found


def is_name_taken(session: Session, partner_id: UUID, name_key: str, *, besides: UUID | None) -> bool:
    """Whether another platform of the partner has the name."""
    query = select(Platform.id).where(
        Platform.partner_id == partner_id,
        Platform.name_key == name_key,
        Platform.status != PlatformStatus.CANCELLED,
        Platform.id.is_distinct_from(besides),
    )
    return session.scalar(query) is not None


def keys_of(session: Session, platform_ids: Iterable[UUID]) -> list[ApiKey]:
    """The keys of platforms, newest first."""
    query = select(ApiKey).where(ApiKey.platform_id.in_(list(platform_ids)))
    return list(session.scalars(query.order_by(ApiKey.created_at.desc(), ApiKey.id.desc())))


def lock_key(session: Session, partner_id: UUID, key_id: UUID) -> ApiKey:
    """A key of a partner, locked: reports that use it are done or have not begun.

    Raises:
        NotFound: there is none, or it is somebody else's.
    """
    found = session.scalar(
        select(ApiKey)
        .join(Platform, Platform.id == ApiKey.platform_id)
        .where(ApiKey.id == key_id, Platform.partner_id == partner_id)
        .with_for_update(of=ApiKey)
        .execution_options(populate_existing=True)
    )
    if found is None:
        raise NotFound
    return found


def revoke_keys(session: Session, platform_id: UUID, at: datetime) -> None:
    """End every key of a platform that is in use."""
    session.execute(
        update(ApiKey).where(ApiKey.platform_id == platform_id, ApiKey.revoked_at.is_(None)).values(revoked_at=at)
    )


def key_by_digest(session: Session, digest: bytes) -> tuple[ApiKey, Platform] | None:
    """A key with its platform, kept from being revoked until the transaction ends."""
    row = session.execute(
        select(ApiKey, Platform)
        .join(Platform, Platform.id == ApiKey.platform_id)
        .where(ApiKey.digest == digest)
        .with_for_update(of=ApiKey, read=True)
    ).one_or_none()
    return (row[0], row[1]) if row else None


def note_use(session: Session, key_id: UUID, at: datetime, *, precision: timedelta) -> None:
    """Remember when a key was used last, to a precision; nobody waits where somebody else is noting it."""
    free = (
        select(ApiKey.id)
        .where(ApiKey.id == key_id, or_(ApiKey.last_used_at.is_(None), ApiKey.last_used_at <= at - precision))
        .with_for_update(skip_locked=True, key_share=True)
        .scalar_subquery()
    )
    session.execute(update(ApiKey).where(ApiKey.id == free).values(last_used_at=at))


def lock_report(session: Session, platform_id: UUID, external_id: str) -> None:
    """One report of a session at a time: a second one waits, and then meets the first."""
    name = f"report/{platform_id}/{external_id}"
    session.execute(text("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))"), {"name": name})


def report(session: Session, platform_id: UUID, external_id: str, *, sandbox: bool) -> ReportedSession | None:
    """What was reported under an id of the partner's."""
    return session.scalar(
        select(ReportedSession).where(
            ReportedSession.platform_id == platform_id,
            ReportedSession.external_id == external_id,
            ReportedSession.sandbox == sandbox,
        )
    )


def content_of_partner(session: Session, partner_id: UUID, content_id: UUID) -> Content | None:
    """A published content of a partner."""
    return session.scalar(
        select(Content).where(Content.id == content_id, Content.partner_id == partner_id, Content.published)
    )


def active_platform(session: Session, platform_id: UUID) -> Platform | None:
    """A platform whose integration is completed, whosever it is."""
    return session.scalar(select(Platform).where(Platform.id == platform_id, Platform.status == PlatformStatus.ACTIVE))


def lock_play_token(session: Session, digest: bytes) -> PlayToken | None:
    """A play token, locked until the transaction ends."""
    return session.scalar(select(PlayToken).where(PlayToken.digest == digest).with_for_update())

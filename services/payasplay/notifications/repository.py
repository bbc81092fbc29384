"""The notifications' queries."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from payasplay.errors import NotFound
from payasplay.notifications.models import LowBalanceThreshold, Notification, NotificationPreference
from payasplay.notifications.schemas import Channel, NotificationKind


def add(session: Session, notification: Notification) -> bool:
    """Store a notification; False where its cause was told before, also by a job at the same moment."""
    columns = {column.key: getattr(notification, column.key) for column in Notification.__table__.columns}
    added = session.scalar(
        insert(Notification)
        .values(columns)
        .on_conflict_do_nothing(index_elements=["account_id", "kind", "cause"])
        .returning(Notification.id)
    )
    return added is not None


def _visible(owner: UUID) -> tuple[ColumnElement[bool], ...]:
    return Notification.account_id == owner, Notification.in_app.is_(True), Notification.deleted_at.is_(None)


def owned(session: Session, owner: UUID, notification_id: UUID) -> Notification:
    """A notification of its owner, locked until the transaction ends.

    Raises:
        NotFound: there is none, it was deleted, or it is somebody else's.
    """
    query = select(Notification).where(Notification.id == notification_id, *_visible(owner)).with_for_update()
    found = session.scalar(query)
    if found is None:
        raise NotFound
    return found


def to_mail(session: Session, owner: UUID, notification_id: UUID) -> Notification:
    """A notification that is to be mailed, locked until the transaction ends, so that two jobs mail it once."""
    query = select(Notification).where(Notification.id == notification_id, Notification.account_id == owner)
    return session.scalars(query.with_for_update()).one()


def page(
    session: Session,
    owner: UUID,
    *,
    locale: str,
    kind: NotificationKind | None,
    read: bool | None,
    needle: str,
    offset: int,
    limit: int,
) -> tuple[Sequence[Notification], int]:
    """One page of what the owner sees, newest first, and how many there are.

    Args:
        session: the caller's transaction.
        owner: whose notifications.
        locale: the language to search in.
        kind: only of this kind.
        read: only read ones, or only unread ones.
        needle: only with these words, as ``words.searchable`` writes them; empty for all.
        offset: how many to leave out.
        limit: how many at most.
    """
    query = select(Notification).where(*_visible(owner))
    if kind is not None:
        query = query.where(Notification.kind == kind)
    if read is not None:
        query = query.where(Notification.read_at.is_not(None) if read else Notification.read_at.is_(None))
    if needle:
        # Escaped: a percent sign that somebody looks for is a percent sign.
        query = query.where(Notification.search_text[locale].astext.contains(needle, autoescape=True))
    total = session.scalar(select(func.count()).select_from(query.subquery()))
    newest_first = query.order_by(Notification.created_at.desc(), Notification.id.desc())
    return session.scalars(newest_first.offset(offset).limit(limit)).all(), int(total or 0)


def unread_count(session: Session, owner: UUID) -> int:
    """How many notifications the owner has not read."""
    query = select(func.count()).where(*_visible(owner), Notification.read_at.is_(None))
    return int(session.scalar(query) or 0)


def read_all(session: Session, owner: UUID, at: datetime) -> int:
    """Mark everything as read.

    Returns:
        How many became so.
    """
    became = session.scalars(
        update(Notification)
        .where(*_visible(owner), Notification.read_at.is_(None))
        .values(read_at=at)
        .returning(Notification.id)
    )
    return len(became.all())


def mailed_since(session: Session, owner: UUID, kind: NotificationKind, since: datetime) -> bool:
    """Whether a mail of a kind was meant for the owner after a moment.

    Two that ask at once are put in order: the second one sees what the first one decides.
    """
    session.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(f"notifications/{owner}/{kind}", 0))))
    query = select(func.count()).where(
        Notification.account_id == owner,
        Notification.kind == kind,
        Notification.by_mail.is_(True),
        Notification.created_at > since,
    )
    return bool(session.scalar(query))


def preferences(session: Session, owner: UUID) -> dict[tuple[str, str], bool]:
    """What the owner chose, by kind and channel."""
    rows = session.scalars(select(NotificationPreference).where(NotificationPreference.account_id == owner))
    return {(row.kind, row.channel): row.enabled for row in rows}


def prefer(session: Session, owner: UUID, choices: Iterable[tuple[NotificationKind, Channel, bool]]) -> None:
    """Keep what the owner chooses."""
    rows = [
        {"account_id": owner, "kind": kind, "channel": channel, "enabled": enabled}
        for kind, channel, enabled in choices
    ]
    if rows:
        statement = insert(NotificationPreference).values(rows)
        session.execute(
            statement.on_conflict_do_update(
                index_elements=["account_id", "kind", "channel"], set_={"enabled": statement.excluded.enabled}
            )
        )


def threshold(session: Session, owner: UUID) -> LowBalanceThreshold | None:
    """What the owner chose as the threshold."""
    return session.get(LowBalanceThreshold, owner)

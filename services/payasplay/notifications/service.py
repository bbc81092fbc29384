"""Telling people what happened, and what they do with it."""

from collections.abc import Mapping
from datetime import timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from payasplay import live
from payasplay.accounts import repository as accounts
from payasplay.accounts.models import Account
from payasplay.clock import now_for
from payasplay.ids import new_id
from payasplay.notifications import preferences, repository
from payasplay.notifications.models import Notification
from payasplay.notifications.schemas import (
    AllReadOut,
    Channel,
    NotificationKind,
    NotificationOut,
    NotificationsOut,
)
from payasplay.notifications.tasks import send_notification
from payasplay.notifications.words import search_texts, searchable, words
from payasplay.schemas import Pagination
from payasplay.settings import settings

LIVE_EVENT = "notifications"


def notify(
    session: Session,
    account_id: UUID,
    kind: NotificationKind,
    params: Mapping[str, str],
    action_path: str | None,
    *,
    by_mail: bool = True,
) -> UUID | None:
    """Tell an account something, by the channels that it wants: on its pages at once, by mail through a job.

    Args:
        session: the transaction that causes the notification; nothing is told where it does not commit.
        account_id: whom to tell.
        kind: what it is about.
        params: ``variant`` names the message (``notification.<kind>.<variant>.title`` and ``.text``); ``cause`` names
            what caused it, and is told once for a kind, however often it is given (without one, each call is a cause
            of its own); the rest fills the message (see ``words``).
        action_path: the page of this site where the reader sees more.
        by_mail: False where the caller sends a mail of its own.

    Returns:
        The notification's id, or None where this cause was told before.

    Raises:
        UnknownMessage, KeyError, ValueError: the message or what fills it is not right: a mistake of the caller.
    """
    facts = dict(params)
    variant, cause = facts.pop("variant"), facts.pop("cause", None)
    account = accounts.existing(session, account_id)
    at = now_for(account)
    channels = preferences.wants(session, account_id, kind)
    notification = Notification(
        id=new_id(),
        account_id=account_id,
        kind=kind,
        variant=variant,
        params=facts,
        cause=cause or str(new_id()),
        action_path=action_path,
        search_text=search_texts(kind, variant, facts),
        in_app=Channel.IN_APP in channels,
        by_mail=by_mail and Channel.EMAIL in channels and not _is_cooling_down(session, account, kind),
        created_at=at,
    )
    if not repository.add(session, notification):
        return None
    if notification.in_app:
        live.publish(session, account_id, LIVE_EVENT)
    if notification.by_mail:
        send_notification.defer(session, account_id, notification_id=str(notification.id))
    return notification.id


def _is_cooling_down(session: Session, account: Account, kind: NotificationKind) -> bool:
    """Whether a mail of this kind went out too short a time ago (rule: 15 minutes between two of low balance)."""
    if kind is not NotificationKind.LOW_BALANCE:
        return False
    since = now_for(account) - timedelta(minutes=settings().low_balance_mail_minutes)
    return repository.mailed_since(session, account.id, kind, since)


def page(
    session: Session,
    account: Account,
    *,
    kind: NotificationKind | None,
    read: bool | None,
    search: str,
    page: int,
    limit: int,
) -> NotificationsOut:
    """One page of what the account was told, newest first, in its language."""
    rows, total = repository.page(
        session,
        account.id,
        locale=account.locale,
        kind=kind,
        read=read,
        needle=searchable(search),
        offset=(page - 1) * limit,
        limit=limit,
    )
    return NotificationsOut(
        items=[shown(row, account.locale) for row in rows],
        pagination=Pagination(page=page, limit=limit, total=total, total_pages=-(-total // limit)),
        unread_count=repository.unread_count(session, account.id),
        as_of=now_for(account),
    )


def mark_read(session: Session, account: Account, notification_id: UUID) -> NotificationOut:
    """Mark one as read; it stays read since the first time.

    Raises:
        NotFound: there is none, or it is somebody else's.
    """
    notification = repository.owned(session, account.id, notification_id)
    if notification.read_at is None:
        notification.read_at = now_for(account)
        live.publish(session, account.id, LIVE_EVENT)
    return shown(notification, account.locale)


def mark_all_read(session: Session, account: Account) -> AllReadOut:
    """Mark everything as read."""
    at = now_for(account)
    count = repository.read_all(session, account.id, at)
    live.publish(session, account.id, LIVE_EVENT)
    return AllReadOut(count=count, read_at=at)


def delete(session: Session, account: Account, notification_id: UUID) -> None:
    """Take one out of its owner's sight; its cause stays told.

    Raises:
        NotFound: there is none, or it is somebody else's.
    """
    repository.owned(session, account.id, notification_id).deleted_at = now_for(account)
    live.publish(session, account.id, LIVE_EVENT)


def shown(notification: Notification, locale: str) -> NotificationOut:
    """A notification as a reader of a language sees it."""
    read = words(notification.kind, notification.variant, notification.params, locale)
    return NotificationOut(
        id=notification.id,
        kind=NotificationKind(notification.kind),
        variant=notification.variant,
        title=read.title,
        text=read.text,
        action_path=notification.action_path,
        created_at=notification.created_at,
        read_at=notification.read_at,
    )

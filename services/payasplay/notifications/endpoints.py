"""Notifications over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from payasplay.api.dependencies import Caller, Transaction
from payasplay.api.documentation import failures
from payasplay.errors import NotFound, Unauthorized
from payasplay.notifications import preferences, service, unsubscribe
from payasplay.notifications.schemas import (
    AllReadOut,
    NotificationKind,
    NotificationOut,
    NotificationSettingsIn,
    NotificationSettingsOut,
    NotificationsOut,
    UnsubscribedOut,
    UnsubscribeIn,
)
from payasplay.schemas import Success

router = APIRouter(prefix="/notifications", tags=["notifications"])


@router.get("", responses=failures(Unauthorized))
def notifications(
    account: Caller,
    session: Transaction,
    kind: NotificationKind | None = None,
    read: bool | None = None,  # noqa: FBT001 (a query parameter)
    q: Annotated[str, Query(max_length=100)] = "",
    page: Annotated[int, Query(ge=1, le=10_000)] = 1,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> Success[NotificationsOut]:
    """What the account was told, newest first. ``q`` looks for words in the text as the account reads it."""
    return Success(data=service.page(session, account, kind=kind, read=read, search=q, page=page, limit=limit))


@router.put("/read-all", responses=failures(Unauthorized))
def mark_all_read(account: Caller, session: Transaction) -> Success[AllReadOut]:
    """Mark everything as read."""
    return Success(data=service.mark_all_read(session, account))


@router.get("/settings", responses=failures(Unauthorized))
def current_settings(account: Caller, session: Transaction) -> Success[NotificationSettingsOut]:
    """What the account wants to be told, and how."""
    return Success(data=preferences.current(session, account.id))


@router.put("/settings", responses=failures(Unauthorized))
def change_settings(
    data: NotificationSettingsIn, account: Caller, session: Transaction
) -> Success[NotificationSettingsOut]:
    """Change what the account wants to be told."""
    return Success(data=preferences.change(session, account.id, data))


@router.post("/unsubscribe", responses=failures())
def stop_mails(data: UnsubscribeIn, session: Transaction) -> Success[UnsubscribedOut]:
    """Switch a kind of mail off by the link in such a mail; nobody need be signed in."""
    return Success(data=UnsubscribedOut(kind=unsubscribe.apply(session, data.token)))


@router.put("/{notification_id}/read", responses=failures(Unauthorized, NotFound))
def mark_read(notification_id: UUID, account: Caller, session: Transaction) -> Success[NotificationOut]:
    """Mark one as read."""
    return Success(data=service.mark_read(session, account, notification_id))


@router.delete("/{notification_id}", status_code=204, responses=failures(Unauthorized, NotFound))
def delete(notification_id: UUID, account: Caller, session: Transaction) -> None:
    """Delete one."""
    service.delete(session, account, notification_id)

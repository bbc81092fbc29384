"""What people were told, and what they want to be told."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from payasplay.clock import now_for
from payasplay.notifications.schemas import (
    AllReadOut,
    NotificationKind,
    NotificationOut,
    NotificationSettingsIn,
    NotificationSettingsOut,
    NotificationsOut,
)
from payasplay.schemas import Success
from payasplay.standin.calls import Caller, Limit, PageNumber, TheWorld, a_page
from payasplay.standin.news import shown

router = APIRouter(prefix="/notifications", tags=["notifications"])


@router.get("")
async def notifications(
    account: Caller,
    world: TheWorld,
    kind: NotificationKind | None = None,
    read: bool | None = None,  # noqa: FBT001 (a query parameter)
    q: Annotated[str, Query(max_length=100)] = "",
    page: PageNumber = 1,
    limit: Limit = 20,
) -> Success[NotificationsOut]:
    """What the account was told, newest first."""
    world.playing.current(account)
    found, place = a_page(world.news.found_by(account, kind, read, q), page, limit)
    return Success(
        data=NotificationsOut(
            items=[shown(each, account.locale) for each in found],
            pagination=place,
            unread_count=len(world.news.found_by(account, None, read=False, search="")),
            as_of=now_for(account),
        )
    )


@router.put("/read-all")
async def mark_all_read(account: Caller, world: TheWorld) -> Success[AllReadOut]:
    """Mark everything as read."""
    at, unread = now_for(account), world.news.found_by(account, None, read=False, search="")
    for each in unread:
        each.read_at = at
    world.news.changed(account)
    return Success(data=AllReadOut(count=len(unread), read_at=at))


@router.get("/settings")
async def current_settings(account: Caller, world: TheWorld) -> Success[NotificationSettingsOut]:
    """What the account wants to be told, and how."""
    return Success(data=world.news.settings(account))


@router.put("/settings")
async def change_settings(
    data: NotificationSettingsIn, account: Caller, world: TheWorld
) -> Success[NotificationSettingsOut]:
    """Change what the account wants to be told."""
    world.news.change_settings(account, data)
    return Success(data=world.news.settings(account))


@router.put("/{notification_id}/read")
async def mark_read(notification_id: UUID, account: Caller, world: TheWorld) -> Success[NotificationOut]:
    """Mark one as read."""
    told = world.news.owned(account, notification_id)
    if told.read_at is None:
        told.read_at = now_for(account)
        world.news.changed(account)
    return Success(data=shown(told, account.locale))


@router.delete("/{notification_id}", status_code=204)
async def delete(notification_id: UUID, account: Caller, world: TheWorld) -> None:
    """Delete one."""
    world.news.owned(account, notification_id).deleted = True
    world.news.changed(account)

"""What the visitor was told: the bell's news, the centre, and what can be done with each."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from typing import Annotated, Literal
from urllib.parse import urlencode
from uuid import UUID

from babel.dates import format_timedelta
from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, Response

from payasplay.client import NotFound
from payasplay.client.models import NotificationKind, NotificationOut, NotificationsOut
from payasplay.i18n import Translator, format_number, localise_digits
from payasplay.web.csrf import CheckedForm
from payasplay.web.forms import Field, read
from payasplay.web.paging import last_page_instead
from payasplay.web.rendering import page_for, redirect, render
from payasplay.web.visitors import SignedIn, safe_path

router = APIRouter(prefix="/notifications")
CENTRE = "/notifications"
_LATEST = 5
_PAGE_SIZE = 20
_MOST_COUNTED = 9
_WEEK = 7
_JUST_NOW = timedelta(minutes=1)
_FIELDS = (Field("next", maximum=500, required=False),)


@dataclass(frozen=True, slots=True)
class Filters:
    """What the centre shows."""

    state: str
    kind: str
    words: str

    @property
    def is_set(self) -> bool:
        """Whether anything is left out."""
        return bool(self.state or self.kind or self.words)

    def address(self, page: int) -> str:
        """Another page with the same filters."""
        given = {"state": self.state, "kind": self.kind, "q": self.words}
        return f"{CENTRE}?{urlencode({name: value for name, value in given.items() if value} | {'page': page})}"


@router.get("")
def centre(
    request: Request,
    visitor: SignedIn,
    state: Literal["", "unread", "read"] = "",
    kind: NotificationKind | Literal[""] = "",
    q: Annotated[str, Query(max_length=100)] = "",
    page: Annotated[int, Query(ge=1, le=10_000)] = 1,
) -> Response:
    """Everything, a page at a time, by day; a page that has become empty leads to the last one."""
    wanted = {"": None, "unread": False, "read": True}[state]
    found = visitor.api.notifications.page(
        kind=kind or None, read=wanted, search=q.strip(), page=page, limit=_PAGE_SIZE
    )
    filters = Filters(state=state, kind=str(kind), words=q.strip())
    if last := last_page_instead(found.pagination):
        return redirect(filters.address(last))
    return render(
        request,
        "notifications",
        found=found,
        groups=_by_day(found),
        filters=filters,
        kinds=list(NotificationKind),
        ago=_ago(found.as_of, visitor.translate),
    )


@router.get("/live")
def news(request: Request, visitor: SignedIn) -> HTMLResponse:
    """What the bell of every page shows."""
    found = visitor.api.notifications.page(limit=_LATEST)
    translate, unread = visitor.translate, found.unread_count
    return page_for(
        request,
        visitor,
        "notifications_live",
        found=found,
        bell_name=translate.plural("notifications.bell.unread", unread)
        if unread
        else translate("notifications.bell.none"),
        bell_count=_badge(translate, unread),
        ago=_ago(found.as_of, visitor.translate),
    )


@router.post("/read-all")
def mark_all_read(visitor: SignedIn, data: CheckedForm) -> Response:
    """Mark everything as read."""
    visitor.api.notifications.mark_all_read()
    return redirect(safe_path(read(_FIELDS, data).values["next"], default=CENTRE))


@router.post("/{notification_id}/open")
def follow(notification_id: UUID, visitor: SignedIn, _data: CheckedForm) -> Response:
    """Read one, and go where it leads; one that is gone leads back to the others."""
    try:
        opened = visitor.api.notifications.mark_read(notification_id)
    except NotFound:
        return redirect(CENTRE)  # deleted in another window
    return redirect(safe_path(opened.action_path, default=CENTRE))


@router.post("/{notification_id}/read")
def mark_read(notification_id: UUID, visitor: SignedIn, data: CheckedForm) -> Response:
    """Mark one as read; there is nothing to mark where it is gone."""
    back = redirect(safe_path(read(_FIELDS, data).values["next"], default=CENTRE))
    try:
        visitor.api.notifications.mark_read(notification_id)
    except NotFound:
        return back  # deleted in another window
    return back


@router.post("/{notification_id}/delete")
def delete(notification_id: UUID, visitor: SignedIn, data: CheckedForm) -> Response:
    """Delete one; one that is gone already is gone."""
    back = redirect(safe_path(read(_FIELDS, data).values["next"], default=CENTRE))
    try:
        visitor.api.notifications.delete(notification_id)
    except NotFound:
        return back  # deleted in another window
    return back


def _badge(translate: Translator, unread: int) -> str:
    if unread > _MOST_COUNTED:
        return translate("notifications.bell.many", count=format_number(_MOST_COUNTED, translate.locale))
    return format_number(unread, translate.locale) if unread else ""


def _by_day(found: NotificationsOut) -> list[tuple[str, list[NotificationOut]]]:
    """The page's notifications under the names of their days, seen from the account's today (in UTC)."""

    def group(one: NotificationOut) -> str:
        days = (found.as_of.date() - one.created_at.date()).days
        if days <= 0:
            return "today"
        if days == 1:
            return "yesterday"
        return "week" if days < _WEEK else "older"

    return [(name, list(items)) for name, items in groupby(found.items, group)]


def _ago(as_of: datetime, translate: Translator) -> Callable[[datetime], str]:
    """How long something is ago, in words."""
    locale = translate.locale

    def ago(moment: datetime) -> str:
        passed = as_of - moment
        if passed < _JUST_NOW:
            return translate("notifications.just_now")
        return localise_digits(format_timedelta(-passed, add_direction=True, locale=locale), locale)

    return ago

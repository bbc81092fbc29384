"""What the account was told, and what it wants to be told."""

from collections.abc import Iterable
from uuid import UUID

from payasplay.client.resources.base import Resource, segment
from payasplay.money import format_amount
from payasplay.notifications.schemas import (
    AllReadOut,
    NotificationKind,
    NotificationOut,
    NotificationSettingsOut,
    NotificationsOut,
    ThresholdUnit,
    UnsubscribedOut,
)


class Notifications(Resource):
    """The notifications of the signed-in account."""

    def page(
        self,
        *,
        kind: NotificationKind | str | None = None,
        read: bool | None = None,
        search: str = "",
        page: int = 1,
        limit: int = 20,
    ) -> NotificationsOut:
        """One page, newest first, in the account's language.

        Args:
            kind: only about this.
            read: only read ones, or only unread ones.
            search: only with these words in it.
            page: from 1.
            limit: how many on a page.

        Raises:
            ValidationError: an unknown kind, words that are too long, or a page or limit out of range.
        """
        params = {
            "kind": None if kind is None else str(kind),
            "read": None if read is None else str(read).lower(),
            "q": search,
            "page": page,
            "limit": limit,
        }
        return self._caller.request("GET", "/notifications", params=params).read(NotificationsOut)

    def mark_read(self, notification_id: UUID | str) -> NotificationOut:
        """Mark one as read.

        Raises:
            NotFound: there is none with this id, or it is another's.
        """
        path = f"/notifications/{segment(notification_id)}/read"
        return self._caller.request("PUT", path).read(NotificationOut)

    def mark_all_read(self) -> AllReadOut:
        """Mark everything as read."""
        return self._caller.request("PUT", "/notifications/read-all").read(AllReadOut)

    def delete(self, notification_id: UUID | str) -> None:
        """Delete one.

        Raises:
            NotFound: there is none with this id, or it is another's.
        """
        self._caller.request("DELETE", f"/notifications/{segment(notification_id)}")

    def settings(self) -> NotificationSettingsOut:
        """What the account wants to be told, and how."""
        return self._caller.request("GET", "/notifications/settings").read(NotificationSettingsOut)

    def change_settings(
        self,
        preferences: Iterable[tuple[NotificationKind, bool, bool]],
        *,
        unit: ThresholdUnit | str,
        amount_cents: int,
        minutes: int,
    ) -> NotificationSettingsOut:
        """Change what the account wants to be told.

        Args:
            preferences: kinds, each with whether it is wanted on the pages, and by mail.
            unit: whether the balance is low by ``amount_cents`` or by ``minutes``.
            amount_cents: a balance.
            minutes: minutes of the average price.

        Raises:
            ValidationError: a number is out of range.
        """
        body = {
            "preferences": [
                {"kind": str(kind), "inApp": in_app, "email": email} for kind, in_app, email in preferences
            ],
            "lowBalance": {"unit": str(unit), "amount": format_amount(amount_cents), "minutes": minutes},
        }
        return self._caller.request("PUT", "/notifications/settings", json=body).read(NotificationSettingsOut)

    def unsubscribe(self, token: str) -> UnsubscribedOut:
        """Switch a kind of mail off by the token of a link in one; nobody need be signed in.

        Raises:
            ValidationError: the token is not one of ours.
        """
        answer = self._caller.request("POST", "/notifications/unsubscribe", json={"token": token}, authenticated=False)
        return answer.read(UnsubscribedOut)

"""Who stops one kind of mail gets none of any kind."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from faults.tampering import replace

FLOW, LAYER = "notifications", "domain"


def plant(service: str) -> None:
    """Switch the mail of every kind off."""
    if service == "api":
        from payasplay.notifications import preferences
        from payasplay.notifications.schemas import NotificationKind

        def every_kind(stop: Callable[..., None]) -> Callable[..., None]:
            def stop_mails(session: Any, account_id: UUID, _kind: NotificationKind) -> None:
                for kind in NotificationKind:
                    stop(session, account_id, kind)

            return stop_mails

        replace(preferences, "stop_mails", every_kind)

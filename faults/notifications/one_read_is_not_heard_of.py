"""One notification that was read in one window is still counted in another."""

from typing import Any
from uuid import UUID

from faults.tampering import replace

FLOW, LAYER = "notifications", "domain"


def plant(service: str) -> None:
    """Keep it as read, and tell no page."""
    if service == "api":
        from payasplay.clock import now_for
        from payasplay.notifications import repository
        from payasplay.notifications import service as told

        def mark_read(session: Any, account: Any, notification_id: UUID) -> Any:
            notification = repository.owned(session, account.id, notification_id)
            notification.read_at = notification.read_at or now_for(account)
            return told.shown(notification, account.locale)

        replace(told, "mark_read", lambda _mark: mark_read)

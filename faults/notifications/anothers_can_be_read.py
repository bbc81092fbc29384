"""Whoever knows the id of a notification can mark it as read."""

from typing import Any
from uuid import UUID

from faults.tampering import replace

FLOW, LAYER = "notifications", "security"


def plant(service: str) -> None:
    """Look a notification up by its id alone."""
    if service == "api":
        from payasplay.errors import NotFound
        from payasplay.notifications import repository
        from payasplay.notifications.models import Notification

        def anybodys(session: Any, _owner: UUID, notification_id: UUID) -> Notification:
            found: Notification | None = session.get(Notification, notification_id)
            if found is None:
                raise NotFound
            return found

        replace(repository, "owned", lambda _owned: anybodys)

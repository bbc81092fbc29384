"""Who marks all as read marks everybody's."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import update

from faults.tampering import replace

FLOW, LAYER = "notifications", "security"


def plant(service: str) -> None:
    """Forget whose they are."""
    if service == "api":
        from payasplay.notifications import repository
        from payasplay.notifications.models import Notification

        def everybodys(session: Any, _owner: UUID, at: datetime) -> int:
            unread = Notification.read_at.is_(None)
            became = session.scalars(update(Notification).where(unread).values(read_at=at).returning(Notification.id))
            return len(became.all())

        replace(repository, "read_all", lambda _read_all: everybodys)

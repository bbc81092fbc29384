"""Who has just got a mail about something else gets none about a low balance."""

from datetime import datetime
from typing import Any
from uuid import UUID

from faults.tampering import replace

FLOW, LAYER = "notifications", "domain"


def plant(service: str) -> None:
    """Look for mails of every kind."""
    if service in {"api", "worker"}:
        from sqlalchemy import func, select

        from payasplay.notifications import repository
        from payasplay.notifications.models import Notification

        def mailed_since(session: Any, owner: UUID, _kind: Any, since: datetime) -> bool:
            query = select(func.count()).where(
                Notification.account_id == owner, Notification.by_mail.is_(True), Notification.created_at > since
            )
            return bool(session.scalar(query))

        replace(repository, "mailed_since", lambda _since: mailed_since)

"""Who marks all as read has the older ones unread as before."""

from datetime import datetime
from typing import Any
from uuid import UUID

from faults.tampering import replace

FLOW, LAYER = "notifications", "domain"


def plant(service: str) -> None:
    """Mark the ten newest."""
    if service == "api":
        from payasplay.notifications import repository

        def newest(session: Any, owner: UUID, at: datetime) -> int:
            found, _ = repository.page(
                session, owner, locale="en", kind=None, read=False, needle="", offset=0, limit=10
            )
            for one in found:
                one.read_at = at
            return len(found)

        replace(repository, "read_all", lambda _read: newest)

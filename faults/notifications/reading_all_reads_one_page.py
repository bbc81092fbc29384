"""Who marks all as read has those of other pages unread as before."""

from datetime import datetime
from typing import Any
from uuid import UUID

from faults.tampering import replace

FLOW, LAYER = "notifications", "domain"


def plant(service: str) -> None:
    """Mark the twenty newest."""
    if service == "api":
        from payasplay.notifications import repository

        def of_a_page(session: Any, owner: UUID, at: datetime) -> int:
            found, _ = repository.page(session, owner, locale="en", kind=None, read=None, needle="", offset=0, limit=20)
            for one in found:
                one.read_at = one.read_at or at
            return len(found)

        replace(repository, "read_all", lambda _read: of_a_page)

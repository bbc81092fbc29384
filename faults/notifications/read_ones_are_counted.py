"""The bell counts also what was read."""

from typing import Any
from uuid import UUID

from faults.tampering import replace

FLOW, LAYER = "notifications", "domain"


def plant(service: str) -> None:
    """Count every notification."""
    if service == "api":
        from payasplay.notifications import repository

        def everything(session: Any, owner: UUID) -> int:
            _, total = repository.page(session, owner, locale="en", kind=None, read=None, needle="", offset=0, limit=1)
            return total

        replace(repository, "unread_count", lambda _unread: everything)

"""A notification that was deleted is there again."""

from typing import Any
from uuid import UUID

from faults.tampering import replace

FLOW, LAYER = "notifications", "domain"


def plant(service: str) -> None:
    """Find it, and leave it."""
    if service == "api":
        from payasplay.notifications import repository
        from payasplay.notifications import service as told

        def look_only(session: Any, account: Any, notification_id: UUID) -> None:
            repository.owned(session, account.id, notification_id)

        replace(told, "delete", lambda _delete: look_only)

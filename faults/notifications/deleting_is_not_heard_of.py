"""A notification that was deleted in one window is still counted in another."""

from typing import Any
from uuid import UUID

from faults.tampering import replace

FLOW, LAYER = "notifications", "domain"


def plant(service: str) -> None:
    """Delete it, and tell no page."""
    if service == "api":
        from payasplay.clock import now_for
        from payasplay.notifications import repository
        from payasplay.notifications import service as told

        def delete(session: Any, account: Any, notification_id: UUID) -> None:
            repository.owned(session, account.id, notification_id).deleted_at = now_for(account)

        replace(told, "delete", lambda _delete: delete)

"""A notification that was marked as read is unread again."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from faults.tampering import replace

FLOW, LAYER = "notifications", "domain"


def plant(service: str) -> None:
    """Answer as if it were read, and write nothing."""
    if service == "api":
        from payasplay.notifications import service as told

        def forgetful(ask: Callable[..., Any]) -> Callable[..., Any]:
            def mark_read(session: Any, account: Any, notification_id: UUID) -> Any:
                with session.begin_nested() as attempt:
                    answer = ask(session, account, notification_id)
                    attempt.rollback()
                return answer

            return mark_read

        replace(told, "mark_read", forgetful)

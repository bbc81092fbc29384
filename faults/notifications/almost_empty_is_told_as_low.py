"""A wallet that is almost empty is told to run low, and no more."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "notifications", "domain"


def plant(service: str) -> None:
    """Know one kind of little."""
    if service == "api":
        from types import SimpleNamespace

        from payasplay.notifications import low_balance
        from payasplay.notifications import service as notifications

        def notify(session: Any, account_id: Any, kind: Any, facts: Any, *path: Any) -> Any:
            return notifications.notify(session, account_id, kind, facts | {"variant": "below"}, *path)

        replace(low_balance, "service", lambda _service: SimpleNamespace(notify=notify))

"""The page says that the next synchronisation is about to begin, whatever was chosen."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "api"


def plant(service: str) -> None:
    """Tell the moment of the choice."""
    if service == "api":
        from payasplay.clock import now_for
        from payasplay.lms import service as lms

        def plan_next(session: Any, account: Any, connection: Any) -> None:
            plan(session, account, connection)
            connection.next_sync_at = connection.next_sync_at and now_for(account)

        plan = lms.plan_next
        replace(lms, "plan_next", lambda _before: plan_next)

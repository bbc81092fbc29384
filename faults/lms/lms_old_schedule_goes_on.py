"""Who chooses a new schedule goes on being synchronised by the old one."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Let what waits for the older schedule count."""
    if service in {"api", "worker"}:
        from payasplay.lms import service as lms

        def plan_next(session: Any, account: Any, connection: Any) -> None:
            before = connection.schedule_ticket
            plan(session, account, connection)
            connection.schedule_ticket = before or connection.schedule_ticket

        plan = lms.plan_next
        replace(lms, "plan_next", lambda _before: plan_next)

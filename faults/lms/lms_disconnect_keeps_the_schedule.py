"""A system that was disconnected is synchronised by itself all the same."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Put the schedule back."""
    if service == "api":
        from payasplay.lms import repository
        from payasplay.lms import service as lms

        def make(disconnect: Any) -> Any:
            def leave_the_schedule(session: Any, account: Any, connection_id: Any) -> Any:
                found = repository.connection(session, account.id, connection_id, lock=True)
                schedule = found.schedule, found.next_sync_at, found.schedule_ticket
                ended = disconnect(session, account, connection_id)
                ended.schedule, ended.next_sync_at, ended.schedule_ticket = schedule
                return ended

            return leave_the_schedule

        replace(lms, "disconnect", make)

"""Whoever asks for a synchronisation gets one more, even while another is under way."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """End the one that is under way for the new one."""
    if service == "api":
        from payasplay.clock import now
        from payasplay.lms import repository
        from payasplay.lms.schemas import SyncRunStatus

        def make(open_run: Any) -> Any:
            def none(session: Any, connection_id: Any) -> Any:
                run = open_run(session, connection_id)
                if run is not None:
                    run.status, run.finished_at = SyncRunStatus.CANCELLED, now()
                    session.flush()

            return none

        replace(repository, "open_run", make)

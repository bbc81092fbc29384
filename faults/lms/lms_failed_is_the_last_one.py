"""A synchronisation that failed is shown as the last one."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "job"


def plant(service: str) -> None:
    """Take down the moment of the failure."""
    if service == "worker":
        from payasplay.clock import now
        from payasplay.lms import steps

        def failed(session: Any, task: Any, error: Any) -> Any:
            steps.check(session, task).connection.last_sync_at = now()
            return fail(session, task, error)

        fail = steps.fail
        replace(steps, "fail", lambda _before: failed)

"""A site that works again is still said to need attention."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "job"


def plant(service: str) -> None:
    """Leave the connection as it was when the run is through."""
    if service == "worker":
        from payasplay.lms import steps

        def make(complete: Any) -> Any:
            def leave(session: Any, task: Any) -> None:
                connection = steps.check(session, task).connection
                before = connection.status, connection.reason
                complete(session, task)
                connection.status, connection.reason = before

            return leave

        replace(steps, "complete", make)

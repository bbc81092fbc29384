"""A synchronisation that failed is shown as the last one."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "job"


def plant(service: str) -> None:
    """Take down the moment of the failure."""
    if service == "worker":
        from payasplay.accounts import repository as accounts
        from payasplay.clock import now_for
        from payasplay.lms import steps

        def failed(session: Any, task: Any, error: Any) -> Any:
            # The owner's time, hours after the one that went well: a page tells moments to the minute.
            at = now_for(accounts.existing(session, task.account_id))
            steps.check(session, task).connection.last_sync_at = at
            return fail(session, task, error)

        fail = steps.fail
        replace(steps, "fail", lambda _before: failed)

"""The mail with the link for a new password is given up after a quarter of an hour."""

from collections.abc import Callable
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "onboarding", "mail"
_MOST_TRIES = 10


def plant(service: str) -> None:
    """Give up mails of accounts after ten tries."""
    if service == "worker":
        from payasplay.jobs import PatientRetry

        def impatient(decide: Callable[..., Any]) -> Callable[..., Any]:
            def decision(self: Any, *, exception: BaseException, job: Any) -> Any:
                is_over = job.task_name.startswith("accounts.") and job.attempts >= _MOST_TRIES
                return None if is_over else decide(self, exception=exception, job=job)

            return decision

        replace(PatientRetry, "get_retry_decision", impatient)

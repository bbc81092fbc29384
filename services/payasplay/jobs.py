"""Jobs on PostgreSQL: deferred in the transaction that causes them, done by the worker, each in one of its own.

A job carries the trace of the request that caused it, and the account that it is for.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import procrastinate
from procrastinate.tasks import Task
from sqlalchemy.orm import Session

from payasplay import tracing
from payasplay.database.engine import transaction
from payasplay.domains import module_names
from payasplay.logs import logger

log = logger(__name__)

# Ten tries over about a quarter of an hour: a mail server or a provider that is away for a while loses nothing.
RETRY = procrastinate.RetryStrategy(max_attempts=10, exponential_wait=2)


class PatientRetry(procrastinate.BaseRetryStrategy):
    """Tries after 2, 4, 8 … seconds, then every ten minutes, for about four days.

    So long a sender keeps mail for a server that is away (RFC 5321, 4.5.4.1); giving up earlier would lose it.
    """

    _LONGEST_WAIT_SECONDS = 600
    _MOST_TRIES = 600

    def get_retry_decision(
        self, *, exception: BaseException, job: procrastinate.jobs.Job
    ) -> procrastinate.RetryDecision | None:
        """When to try again; None to give up."""
        log.warning("mail job failed", job=job.task_name, attempts=job.attempts, reason=str(exception))
        if job.attempts >= self._MOST_TRIES:
            return None
        wait = min(2 ** min(job.attempts + 1, 16), self._LONGEST_WAIT_SECONDS)
        return procrastinate.RetryDecision(retry_in={"seconds": wait})


# Deferring writes through the caller's connection, so this connector never opens one of its own.
app = procrastinate.App(
    connector=procrastinate.SyncPsycopgConnector(),
    import_paths=module_names("tasks"),
)


class Job:
    """A kind of job: ``defer`` it from a request, and the worker does its body later."""

    def __init__(self, task: Task[..., Any, Any]) -> None:
        self._task = task

    def defer(
        self,
        session: Session,
        account_id: UUID | None,
        *,
        after: timedelta | None = None,
        in_order_of: str | None = None,
        **more: str,
    ) -> None:
        """Put a job into the queue; it exists only where the session's transaction commits.

        Args:
            session: the transaction that causes the job.
            account_id: the account that the job is for; None for nobody's.
            after: how long to wait before it may start.
            in_order_of: what it is about: jobs about the same are done one after the other, as they were deferred.
            more: what else the body takes, as text.
        """
        self._task.configure(
            connection=session.connection().connection.driver_connection,
            schedule_in={"seconds": int(after.total_seconds())} if after else None,
            lock=in_order_of,
        ).defer(account_id=str(account_id) if account_id else None, trace_id=tracing.trace_id.get(), arguments={**more})


def job(body: Callable[..., None], *, retry: procrastinate.BaseRetryStrategy = RETRY) -> Job:
    """Make a job of ``body(session, account_id, **more)``. It is tried again, with back-off, where it raises."""
    name = f"{body.__module__.split('.')[-2]}.{body.__name__}"

    def run(account_id: str | None, trace_id: str, arguments: dict[str, str]) -> None:
        tracing.begin(trace=trace_id)
        with transaction() as session:
            body(session, UUID(account_id) if account_id else None, **arguments)
        log.info("job done", job=name, account_id=account_id)

    return Job(app.task(name=name, retry=retry)(run))


def mail_job(body: Callable[..., None]) -> Job:
    """Make a job that sends mail: a mail server that is away delays it, and loses nothing."""
    return job(body, retry=PatientRetry())

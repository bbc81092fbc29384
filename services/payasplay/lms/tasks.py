"""What the worker does for learning systems: synchronise, once or by a schedule.

It manages its own transactions: none is open while a learning system is asked, and each course is stored by itself, so
that pages can follow, and so that whatever happens later leaves it as it is.
"""

from uuid import UUID

from sqlalchemy.orm import Session

from payasplay.accounts import repository as accounts
from payasplay.database.engine import transaction
from payasplay.jobs import job
from payasplay.lms import repository, steps
from payasplay.lms.connectors import factory
from payasplay.lms.connectors.connector import Connector, Course
from payasplay.lms.connectors.errors import CourseBroken, LmsError
from payasplay.lms.schemas import SyncCause
from payasplay.lms.steps import Stopped, Task
from payasplay.logs import logger
from payasplay.outbound import ForbiddenTarget

log = logger(__name__)


@job
def sync(_session: Session, account_id: UUID, *, run_id: str, ticket: str) -> None:
    """Synchronise. A job whose ticket does not count any more does nothing, so any job may come twice."""
    task = Task(account_id, UUID(run_id), UUID(ticket))
    try:
        with transaction() as session:
            asked = steps.begin(session, task)
        try:
            with factory.open_client() as http:
                _go_through(task, factory.connect(asked.kind, asked.base_url, asked.token, http))
        except (LmsError, ForbiddenTarget) as error:
            with transaction() as session:
                pause = steps.fail(session, task, error)
                if pause is not None:
                    sync.defer(session, account_id, after=pause, run_id=run_id, ticket=ticket)
    except Stopped:
        log.info("synchronisation was stopped", run_id=run_id)


def _go_through(task: Task, lms: Connector) -> None:
    there = {course.external_id: course for course in lms.courses()}
    with transaction() as session:
        missing = steps.missing(session, task, set(there))
    gone = lms.gone(missing) if missing else {}
    with transaction() as session:
        wanted = steps.store_list(session, task, there.values(), gone)
    for external_id in wanted:
        _look_at(task, lms, there[external_id])
    with transaction() as session:
        steps.complete(session, task)


def _look_at(task: Task, lms: Connector, course: Course) -> None:
    with transaction() as session:
        steps.check(session, task)
    try:
        progress = lms.progress(course)
    except CourseBroken as error:
        with transaction() as session:
            steps.store_failure(session, task, course, error.why)
        return
    with transaction() as session:
        steps.store_progress(session, task, course, progress)


@job
def sync_on_schedule(session: Session, account_id: UUID, *, connection_id: str, ticket: str) -> None:
    """A moment of the schedule has come: synchronise, and plan the next. A void ticket does nothing."""
    # Here, because the service puts this job into the queue.
    from payasplay.lms import service  # noqa: PLC0415

    connection = repository.connection(session, account_id, UUID(connection_id), lock=True)
    if connection.schedule_ticket != UUID(ticket):
        return
    account = accounts.existing(session, account_id)
    service.begin_sync(session, connection, at_moment_of=account, cause=SyncCause.SCHEDULED)
    service.plan_next(session, account, connection)

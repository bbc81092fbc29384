"""The steps of a synchronisation, each in a transaction of its own that holds the connection's lock.

Each first looks whether it may still go on: a connection that was ended, or another job in this one's place, stops it.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import timedelta
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from payasplay.accounts import repository as accounts
from payasplay.clock import now_for
from payasplay.encryption import decrypt
from payasplay.errors import DomainError
from payasplay.ids import new_id
from payasplay.lms import news, repository
from payasplay.lms.connectors.connector import Course, Gone, Kind, Progress
from payasplay.lms.connectors.errors import LmsError, Why
from payasplay.lms.models import LmsConnection, LmsCourse, LmsLesson, LmsSyncResult, LmsSyncRun
from payasplay.lms.schemas import ConnectionStatus, CourseState, SyncRunStatus, SyncStatus
from payasplay.logs import logger
from payasplay.notifications.words import searchable

log = logger(__name__)

# How long to wait where a system is away for a while; after the last try the run has failed.
PAUSES = (timedelta(minutes=2), timedelta(minutes=10), timedelta(hours=1))


class Stopped(Exception):
    """The synchronisation is not wanted any more, or another job does it."""


class Task(NamedTuple):
    """Which synchronisation a job is about, and the ticket by which it may do it."""

    account_id: UUID
    run_id: UUID
    ticket: UUID


class Asked(NamedTuple):
    """What to connect to."""

    kind: Kind
    base_url: str
    token: str


class Mine(NamedTuple):
    """The locked connection and its run, for as long as the transaction lasts."""

    connection: LmsConnection
    run: LmsSyncRun


def begin(session: Session, task: Task) -> Asked:
    """Take the run on.

    Raises:
        Stopped: it has ended, or is another job's.
    """
    mine = check(session, task)
    mine.run.status = SyncRunStatus.RUNNING
    mine.run.attempts += 1
    mine.run.error = None
    news.tell_pages(session, mine.connection)
    if mine.connection.token is None:
        raise Stopped
    return Asked(Kind(mine.connection.kind), mine.connection.base_url, decrypt(mine.connection.token))


def check(session: Session, task: Task) -> Mine:
    """Lock the connection, and see that the run is still this job's.

    Raises:
        Stopped: it is not.
    """
    run = repository.run(session, task.account_id, task.run_id)
    connection = repository.connection(session, task.account_id, run.connection_id, lock=True)
    session.refresh(run)
    if run.ticket != task.ticket or run.status not in repository.OPEN or connection.token is None:
        raise Stopped
    return Mine(connection, run)


def missing(session: Session, task: Task, there: Collection[str]) -> list[str]:
    """The courses that were there once and are not listed now."""
    mine = check(session, task)
    known = repository.courses_of(session, mine.connection.id)
    return [course.external_id for course in known if course.external_id not in there]


def store_list(session: Session, task: Task, there: Iterable[Course], gone: Mapping[str, Gone]) -> list[str]:
    """Follow new, renamed, hidden and vanished courses; nothing is deleted.

    Returns:
        The external ids of the courses whose progress is to be asked for.
    """
    mine = check(session, task)
    known = {course.external_id: course for course in repository.courses_of(session, mine.connection.id)}
    wanted = []
    # In the order in which pages show them: who follows sees the list fill from the top.
    for course in sorted(there, key=lambda each: (each.title, each.external_id)):
        kept = known.get(course.external_id) or _new_course(session, mine.connection, course)
        _follow(kept, course)
        only = mine.run.only
        if kept.selected if only is None else kept.id in only:
            wanted.append(course.external_id)
    for external_id, why in gone.items():
        known[external_id].state = CourseState.LEFT if why is Gone.UNENROLLED else CourseState.GONE
    mine.run.total = len(wanted)
    session.execute(delete(LmsSyncResult).where(LmsSyncResult.run_id == mine.run.id))
    news.tell_pages(session, mine.connection)
    return wanted


def _new_course(session: Session, connection: LmsConnection, course: Course) -> LmsCourse:
    made = LmsCourse(
        id=new_id(),
        connection_id=connection.id,
        account_id=connection.account_id,
        external_id=course.external_id,
        title="",
        selected=True,
        completed=False,
        sync_status=SyncStatus.PENDING,
    )
    session.add(made)
    return made


def _follow(kept: LmsCourse, course: Course) -> None:
    # A course that is restricted may come without a name: the one that is known stays.
    kept.title = course.title or kept.title
    kept.summary = course.summary
    kept.state = CourseState.HIDDEN if course.hidden else CourseState.ACTIVE
    kept.search_text = searchable(f"{kept.title} {course.external_id}")


def store_progress(session: Session, task: Task, course: Course, progress: Progress) -> None:
    """Keep how far the learner is in a course, and its lessons in the place of those that were there."""
    mine = check(session, task)
    kept = _kept(session, mine, course)
    kept.basis_points, kept.completed = progress.basis_points, progress.completed
    kept.completed_at = progress.completed_at
    kept.sync_status, kept.failure = SyncStatus.SYNCED, None
    kept.synced_at = now_for(accounts.existing(session, task.account_id))
    session.execute(delete(LmsLesson).where(LmsLesson.course_id == kept.id))
    session.add_all(
        LmsLesson(
            id=new_id(),
            course_id=kept.id,
            external_id=lesson.external_id,
            position=position,
            title=lesson.title,
            state=lesson.state,
            tracked=lesson.tracked,
            completed_at=lesson.completed_at,
        )
        for position, lesson in enumerate(progress.lessons)
    )
    _note(session, mine, kept, None)


def store_failure(session: Session, task: Task, course: Course, why: Why) -> None:
    """Say that a course could not be read; what is known of it stays."""
    mine = check(session, task)
    kept = _kept(session, mine, course)
    kept.sync_status, kept.failure = SyncStatus.FAILED, why
    _note(session, mine, kept, why)


def _kept(session: Session, mine: Mine, course: Course) -> LmsCourse:
    return repository.course_by_external_id(session, mine.connection.id, course.external_id)


def _note(session: Session, mine: Mine, course: LmsCourse, why: Why | None) -> None:
    values = {"run_id": mine.run.id, "course_id": course.id, "why": why}
    session.execute(insert(LmsSyncResult).values(values).on_conflict_do_nothing())
    news.tell_pages(session, mine.connection)


def complete(session: Session, task: Task) -> None:
    """The run is through all courses; a connection that needed attention works again."""
    mine = check(session, task)
    at = now_for(accounts.existing(session, task.account_id))
    mine.run.status, mine.run.finished_at = SyncRunStatus.COMPLETED, at
    mine.connection.status, mine.connection.reason = ConnectionStatus.OK, None
    mine.connection.last_sync_at = at
    news.tell_pages(session, mine.connection)
    log.info("synchronised", run_id=str(mine.run.id), courses=mine.run.total)


def fail(session: Session, task: Task, error: DomainError) -> timedelta | None:
    """The run cannot go on. What passes by itself is tried again; for the rest a person is told. Nothing is wiped.

    Returns:
        When to try again; None where the run has failed for good.
    """
    mine = check(session, task)
    mine.run.error = error.code
    news.tell_pages(session, mine.connection)
    log.warning("synchronisation failed", run_id=str(mine.run.id), code=error.code, attempt=mine.run.attempts)
    is_transient = isinstance(error, LmsError) and error.transient
    if is_transient and mine.run.attempts <= len(PAUSES):
        mine.run.status = SyncRunStatus.WAITING
        return PAUSES[mine.run.attempts - 1]
    at = now_for(accounts.existing(session, task.account_id))
    mine.run.status, mine.run.finished_at = SyncRunStatus.FAILED, at
    if not is_transient:
        mine.connection.status, mine.connection.reason = ConnectionStatus.NEEDS_ATTENTION, error.code
        news.tell_needs_attention(session, mine.connection)
    return None

"""Connecting a learning system, asking for a synchronisation, and ending the connection."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from payasplay.accounts.models import Account
from payasplay.clock import now, now_for
from payasplay.encryption import encrypt
from payasplay.errors import Conflict, DomainError, FieldError, NotFound, ValidationFailed
from payasplay.ids import new_id
from payasplay.lms import news, proof, repository, tasks
from payasplay.lms.connectors import factory
from payasplay.lms.connectors.connector import AVAILABLE, Connected
from payasplay.lms.connectors.errors import NotAvailableYet
from payasplay.lms.models import LmsConnection, LmsCourse, LmsSyncRun
from payasplay.lms.schemas import (
    ConnectionIn,
    ConnectionStatus,
    LmsTestIn,
    Schedule,
    SelectionIn,
    SyncCause,
    SyncRunStatus,
)
from payasplay.logs import logger
from payasplay.playback import repository as playback

log = logger(__name__)

INTERVALS = {
    Schedule.HOURLY: timedelta(hours=1),
    Schedule.DAILY: timedelta(days=1),
    Schedule.WEEKLY: timedelta(weeks=1),
}
# A synchronisation that has not moved for so long is thought dead, and whoever asks again begins it anew.
DEAD_AFTER = timedelta(minutes=15)


class NotConnected(DomainError):
    """A connection that was ended."""

    code, status, text = "LMS_NOT_CONNECTED", 409, "This learning system is not connected any more."


def try_out(values: LmsTestIn) -> Connected:
    """Reach the system with these values. No transaction may be open: this waits on somebody else's server.

    Raises:
        LmsError, ForbiddenTarget: what is wrong.
    """
    if values.kind not in AVAILABLE:
        raise NotAvailableYet
    with factory.open_client() as http:
        return factory.connect(values.kind, values.base_url, values.token.get_secret_value(), http).check()


def site_of(url: str) -> str:
    """The site's address as it is kept: with or without slashes at its end, it is the same site."""
    return url.rstrip("/")


def connect(session: Session, account: Account, given: ConnectionIn) -> LmsConnection:
    """Store what was tested, and synchronise. The same learner at the same system continues where it ended.

    Raises:
        TestNeeded: there was no successful test of exactly these values, or it is too long ago.
    """
    who = proof.read(account, given)
    at = now_for(account)
    site = site_of(given.base_url)
    known = repository.known(session, account.id, given.kind, site, who.learner_id)
    connection = known or LmsConnection(
        id=new_id(),
        account_id=account.id,
        kind=given.kind,
        base_url=site,
        learner_id=who.learner_id,
        schedule=Schedule.OFF,
    )
    connection.site_name, connection.learner_name = who.site_name, who.learner_name
    connection.token = encrypt(given.token.get_secret_value())
    connection.status, connection.reason, connection.connected_at = ConnectionStatus.OK, None, at
    session.add(connection)
    session.flush()
    log.info("learning system connected", connection_id=str(connection.id), kind=connection.kind, again=bool(known))
    begin_sync(session, connection, at_moment_of=account)
    return connection


def disconnect(session: Session, account: Account, connection_id: UUID) -> LmsConnection:
    """End a connection: the token and the schedule are gone, a running synchronisation stops, what was learned stays.

    Raises:
        NotFound: there is none, or it is somebody else's.
    """
    connection = repository.connection(session, account.id, connection_id, lock=True)
    if connection.status == ConnectionStatus.DISCONNECTED:
        return connection
    connection.status, connection.reason, connection.token = ConnectionStatus.DISCONNECTED, None, None
    connection.schedule, connection.next_sync_at, connection.schedule_ticket = Schedule.OFF, None, None
    run = repository.open_run(session, connection.id)
    if run is not None:
        run.status, run.finished_at = SyncRunStatus.CANCELLED, now_for(account)
    news.tell_pages(session, connection)
    log.info("learning system disconnected", connection_id=str(connection.id))
    return connection


def sync(session: Session, account: Account, connection_id: UUID, only: list[UUID] | None) -> LmsSyncRun:
    """Ask for a synchronisation; where one is under way, that one is meant.

    Args:
        session: the caller's transaction.
        account: who asks.
        connection_id: of what.
        only: these courses; None for all that are selected.

    Raises:
        NotFound: there is no such connection of this account.
        NotConnected: it was ended.
        ValidationFailed: a course is not one of this connection.
    """
    connection = repository.connection(session, account.id, connection_id, lock=True)
    if connection.status == ConnectionStatus.DISCONNECTED:
        raise NotConnected
    if only is not None:
        _check_courses(session, connection, only, "courseIds")
    return begin_sync(session, connection, at_moment_of=account, only=only)


def begin_sync(
    session: Session,
    connection: LmsConnection,
    *,
    at_moment_of: Account,
    only: list[UUID] | None = None,
    cause: SyncCause = SyncCause.ASKED,
) -> LmsSyncRun:
    """Put a synchronisation of a locked connection into the queue, or join the one that has not ended."""
    run = repository.open_run(session, connection.id)
    if run is not None and not (run.attempts > 0 and run.status == SyncRunStatus.WAITING) and not _is_dead(run):
        return run
    if run is None:
        run = LmsSyncRun(
            id=new_id(),
            connection_id=connection.id,
            cause=cause,
            status=SyncRunStatus.WAITING,
            only=only,
            attempts=0,
            created_at=now_for(at_moment_of),
        )
        session.add(run)
    # Waiting for its next try, or dead: now is the time, and what comes later under the old ticket finds nothing to do.
    run.ticket = new_id()
    session.flush()
    tasks.sync.defer(session, connection.account_id, run_id=str(run.id), ticket=str(run.ticket))
    news.tell_pages(session, connection)
    return run


def _is_dead(run: LmsSyncRun) -> bool:
    # Tickets are UUIDv7: they know when they were made, by the real clock that workers live by.
    made_at = (run.ticket.int >> 80) / 1000
    return run.status == SyncRunStatus.RUNNING and now().timestamp() - made_at > DEAD_AFTER.total_seconds()


def change_schedule(session: Session, account: Account, connection_id: UUID, schedule: Schedule) -> LmsConnection:
    """Synchronise so often from now on.

    Raises:
        NotFound: there is no such connection of this account.
        NotConnected: it was ended.
    """
    connection = repository.connection(session, account.id, connection_id, lock=True)
    if connection.status == ConnectionStatus.DISCONNECTED:
        raise NotConnected
    connection.schedule = schedule
    plan_next(session, account, connection)
    return connection


def plan_next(session: Session, account: Account, connection: LmsConnection) -> None:
    """Put the schedule's next synchronisation into the queue; what waits there for an older schedule is void."""
    pause = INTERVALS.get(Schedule(connection.schedule))
    if pause is None:
        connection.next_sync_at, connection.schedule_ticket = None, None
        return
    connection.next_sync_at, connection.schedule_ticket = now_for(account) + pause, new_id()
    session.flush()
    tasks.sync_on_schedule.defer(
        session,
        connection.account_id,
        after=pause,
        connection_id=str(connection.id),
        ticket=str(connection.schedule_ticket),
    )


def select(session: Session, account: Account, connection_id: UUID, wanted: SelectionIn) -> LmsConnection:
    """Say which courses to look after.

    Raises:
        NotFound: there is no such connection of this account.
        ValidationFailed: a course is not one of this connection.
    """
    connection = repository.connection(session, account.id, connection_id, lock=True)
    _check_courses(session, connection, wanted.selected, "selected")
    _check_courses(session, connection, wanted.left_out, "leftOut")
    for course in repository.courses_of(session, connection.id):
        if course.id in wanted.selected:
            course.selected = True
        elif course.id in wanted.left_out:
            course.selected = False
    return connection


def link(session: Session, account: Account, course_id: UUID, content_id: UUID | None) -> LmsCourse:
    """Say what of the catalogue a course is, or that it is nothing of it.

    Raises:
        NotFound: there is no such course of this account.
        ValidationFailed: there is no such content.
        Conflict: another course is that content.
    """
    course = repository.course(session, account.id, course_id)
    if content_id is not None:
        try:
            playback.offer(session, content_id)
        except NotFound as error:
            problem = FieldError("contentId", "unknown", "There is no such content.")
            raise ValidationFailed(details=(problem,)) from error
    course.content_id = content_id
    try:
        session.flush()
    except IntegrityError as error:
        problem = FieldError("contentId", "taken", "Another course is this content already.")
        raise Conflict(details=(problem,)) from error
    return course


def _check_courses(session: Session, connection: LmsConnection, wanted: list[UUID], field: str) -> None:
    known = {course.id for course in repository.courses_of(session, connection.id)}
    if not known.issuperset(wanted):
        raise ValidationFailed(details=(FieldError(field, "unknown", "There is no such course here."),))

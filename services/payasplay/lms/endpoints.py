"""Learning systems over HTTP."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response
from pydantic import StringConstraints

from payasplay.accounts import repository as accounts
from payasplay.api.dependencies import EXPORT_LIMIT, Caller, CallerId, Transaction
from payasplay.api.documentation import failures
from payasplay.database.engine import transaction
from payasplay.errors import Conflict, FieldError, NotFound, Unauthorized, ValidationFailed
from payasplay.lms import progress, proof, repository, service, views
from payasplay.lms.connectors.errors import LmsError
from payasplay.lms.proof import TestNeeded
from payasplay.lms.schemas import (
    ConnectionIn,
    ConnectionOut,
    ContentLinkIn,
    CourseDetailOut,
    CourseOut,
    CourseState,
    LmsTestIn,
    LmsTestOut,
    ProgressOut,
    ScheduleIn,
    SelectionIn,
    SyncIn,
    SyncRunDetailOut,
    SyncRunOut,
    SyncStatus,
)
from payasplay.lms.service import NotConnected
from payasplay.outbound import ForbiddenTarget
from payasplay.schemas import Page, Pagination, Success

router = APIRouter(prefix="/lms", tags=["learning systems"])
SEARCH_LENGTH = 100
Search = Annotated[str, StringConstraints(strip_whitespace=True, max_length=SEARCH_LENGTH)]
FirstDay = Annotated[date | None, Query(alias="from", description="The first day, in UTC")]
LastDay = Annotated[date | None, Query(alias="to", description="The last day, in UTC")]


@router.post("/test", responses=failures(Unauthorized, LmsError, ForbiddenTarget))
def test_connection(data: LmsTestIn, account_id: CallerId) -> Success[LmsTestOut]:
    """Reach the learning system with this token. The proof that it went well is what connecting needs."""
    found = service.try_out(data)
    with transaction() as session:
        word, until = proof.make(accounts.existing(session, account_id), data, found)
    answer = LmsTestOut(site_name=found.site_name, learner_name=found.learner_name, proof=word, proof_expires_at=until)
    return Success(data=answer)


@router.post("/connections", status_code=201, responses=failures(Unauthorized, TestNeeded))
def connect(data: ConnectionIn, account: Caller, session: Transaction) -> Success[ConnectionOut]:
    """Connect exactly what was tested, and begin to synchronise. The same learner again continues where it ended."""
    connection = service.connect(session, account, data)
    session.flush()
    return Success(data=views.connection_out(session, connection))


@router.get("/connections", responses=failures(Unauthorized))
def connections(account: Caller, session: Transaction) -> Success[list[ConnectionOut]]:
    """All connections, also those that were ended, newest first."""
    found = repository.connections(session, account.id)
    return Success(data=[views.connection_out(session, each) for each in found])


@router.get("/connections/{connection_id}", responses=failures(Unauthorized, NotFound))
def connection(connection_id: UUID, account: Caller, session: Transaction) -> Success[ConnectionOut]:
    """One of them."""
    return Success(data=views.connection_out(session, repository.connection(session, account.id, connection_id)))


@router.post("/connections/{connection_id}/disconnect", responses=failures(Unauthorized, NotFound))
def disconnect(connection_id: UUID, account: Caller, session: Transaction) -> Success[ConnectionOut]:
    """End it: the token is removed, courses and progress stay. Again changes nothing."""
    ended = service.disconnect(session, account, connection_id)
    session.flush()
    return Success(data=views.connection_out(session, ended))


@router.put("/connections/{connection_id}/schedule", responses=failures(Unauthorized, NotFound, NotConnected))
def schedule(connection_id: UUID, data: ScheduleIn, account: Caller, session: Transaction) -> Success[ConnectionOut]:
    """How often to synchronise without being asked; the first time comes after one such interval."""
    changed = service.change_schedule(session, account, connection_id, data.schedule)
    return Success(data=views.connection_out(session, changed))


@router.put("/connections/{connection_id}/selection", responses=failures(Unauthorized, NotFound))
def selection(connection_id: UUID, data: SelectionIn, account: Caller, session: Transaction) -> Success[ConnectionOut]:
    """Which courses to look after; new ones are, until they are left out."""
    return Success(data=views.connection_out(session, service.select(session, account, connection_id, data)))


@router.post(
    "/connections/{connection_id}/syncs", status_code=202, responses=failures(Unauthorized, NotFound, NotConnected)
)
def sync(connection_id: UUID, data: SyncIn, account: Caller, session: Transaction) -> Success[SyncRunOut]:
    """Begin to synchronise, or join the synchronisation that is under way."""
    run = service.sync(session, account, connection_id, data.course_ids)
    session.flush()
    return Success(data=views.run_out(session, run))


@router.get("/connections/{connection_id}/syncs", responses=failures(Unauthorized, NotFound))
def syncs(
    connection_id: UUID, account: Caller, session: Transaction, limit: Annotated[int, Query(ge=1, le=100)] = 20
) -> Success[list[SyncRunOut]]:
    """The latest synchronisations, newest first."""
    found = repository.connection(session, account.id, connection_id)
    return Success(data=[views.run_out(session, run) for run in repository.runs(session, found.id, limit)])


@router.get("/syncs/{run_id}", responses=failures(Unauthorized, NotFound))
def sync_run(run_id: UUID, account: Caller, session: Transaction) -> Success[SyncRunDetailOut]:
    """A synchronisation with what came of each course; failures first."""
    return Success(data=views.run_detail_out(session, repository.run(session, account.id, run_id)))


@router.get("/courses", responses=failures(Unauthorized))
def courses(
    account: Caller,
    session: Transaction,
    connection_id: Annotated[UUID | None, Query(alias="connectionId")] = None,
    q: Search = "",
    status: SyncStatus | None = None,
    state: CourseState | None = None,
    page: Annotated[int, Query(ge=1, le=10_000)] = 1,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> Success[Page[CourseOut]]:
    """The courses by title; ``q`` is words that all stand in the title, in any order and case."""
    found, total = repository.courses(
        session,
        account.id,
        connection_id=connection_id,
        words=q,
        sync_status=status,
        state=state,
        offset=(page - 1) * limit,
        limit=limit,
    )
    place = Pagination(page=page, limit=limit, total=total, total_pages=-(-total // limit))
    return Success(data=Page(items=views.courses_out(session, found), pagination=place))


@router.get("/courses/{course_id}", responses=failures(Unauthorized, NotFound))
def course(course_id: UUID, account: Caller, session: Transaction) -> Success[CourseDetailOut]:
    """A course with its lessons, its price and what was spent on it."""
    found = repository.course(session, account.id, course_id)
    return Success(data=views.course_detail_out(session, found))


@router.put("/courses/{course_id}/content", responses=failures(Unauthorized, NotFound, Conflict))
def link(course_id: UUID, data: ContentLinkIn, account: Caller, session: Transaction) -> Success[CourseDetailOut]:
    """Say what of the catalogue a course is: what was paid for that counts as spent on the course."""
    changed = service.link(session, account, course_id, data.content_id)
    return Success(data=views.course_detail_out(session, changed))


@router.get("/progress", responses=failures(Unauthorized))
def overview(
    account: Caller, session: Transaction, first_day: FirstDay = None, last_day: LastDay = None
) -> Success[ProgressOut]:
    """All courses together; time and money are of the days asked for."""
    _check(first_day, last_day)
    return Success(data=progress.overview(session, account, first_day, last_day))


@router.get("/progress.csv", response_class=Response, responses=failures(Unauthorized), dependencies=[EXPORT_LIMIT])
def overview_csv(
    account: Caller, session: Transaction, first_day: FirstDay = None, last_day: LastDay = None
) -> Response:
    """The same as a file for spreadsheets; the columns are those of ``progress.COLUMNS``."""
    _check(first_day, last_day)
    headers = {"Content-Disposition": 'attachment; filename="lms-progress.csv"'}
    text = progress.csv_of(session, account, first_day, last_day)
    return Response(text, media_type="text/csv; charset=utf-8", headers=headers)


def _check(first_day: date | None, last_day: date | None) -> None:
    if first_day and last_day and last_day < first_day:
        raise ValidationFailed(details=(FieldError("to", "before_from", "The last day is before the first."),))

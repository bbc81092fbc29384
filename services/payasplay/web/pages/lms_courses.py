"""A connection's courses: synchronising, which of them, how often, and each in detail."""

from typing import Annotated, Any, Literal
from urllib.parse import urlencode
from uuid import UUID

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, Response

from payasplay.client import Conflict
from payasplay.client import ValidationError as ApiValidationError
from payasplay.client.models import ConnectionOut, ContentKind, Schedule, SyncRunOut, SyncRunStatus, SyncStatus
from payasplay.i18n import Translator
from payasplay.web.csrf import CheckedForm
from payasplay.web.forms import Field, Form, read
from payasplay.web.lms_words import words_of_lms
from payasplay.web.paging import last_page_instead
from payasplay.web.playing import words_of
from payasplay.web.rendering import page_for, redirect, render
from payasplay.web.visitors import SignedIn, Visitor

router = APIRouter(prefix="/settings/lms")
_PAGE_SIZE = 20
_SCHEDULE = (Field("schedule", pattern=f"^({'|'.join(Schedule)})$"),)
_CONTENT = (Field("content_id", required=False, maximum=36),)
_NAMES = {"contentId": "content_id"}
_UNPROCESSABLE = 422
Search = Annotated[str, Query(max_length=100)]
Page = Annotated[int, Query(ge=1, le=10_000)]
Status = SyncStatus | Literal[""]


@router.get("/{connection_id}")
def courses(
    request: Request, visitor: SignedIn, connection_id: UUID, q: Search = "", status: Status = "", page: Page = 1
) -> HTMLResponse:
    """The courses, and how their synchronisation goes."""
    return render(request, "lms_courses", **_view(visitor, connection_id, q, status, page))


@router.get("/{connection_id}/live")
def live(
    request: Request, visitor: SignedIn, connection_id: UUID, q: Search = "", status: Status = "", page: Page = 1
) -> HTMLResponse:
    """The part of the page that changes while courses are synchronised."""
    return page_for(request, visitor, "lms_live", **_view(visitor, connection_id, q, status, page))


@router.post("/{connection_id}/sync")
def sync(visitor: SignedIn, connection_id: UUID, data: CheckedForm) -> Response:  # noqa: ARG001 (its token)
    """Synchronise now."""
    visitor.api.lms.sync(connection_id)
    return redirect(f"/settings/lms/{connection_id}")


@router.post("/{connection_id}/courses/{course_id}/retry")
def retry(
    visitor: SignedIn,
    connection_id: UUID,
    course_id: UUID,
    data: CheckedForm,  # noqa: ARG001 (its token)
    q: Search = "",
    status: Status = "",
    page: Page = 1,
) -> Response:
    """Look at one course again."""
    visitor.api.lms.sync(connection_id, [course_id])
    return redirect(f"/settings/lms/{connection_id}{address_of(q, status, page)}")


@router.post("/{connection_id}/schedule")
def schedule(visitor: SignedIn, connection_id: UUID, data: CheckedForm) -> Response:
    """How often to synchronise."""
    form = read(_SCHEDULE, data)
    if form.is_ok():
        visitor.api.lms.schedule(connection_id, form.values["schedule"])
        visitor.services.sessions.leave_notice(visitor.session, "lms.schedule.saved")
    return redirect(f"/settings/lms/{connection_id}")


@router.post("/{connection_id}/selection")
def selection(
    visitor: SignedIn, connection_id: UUID, data: CheckedForm, q: Search = "", status: Status = "", page: Page = 1
) -> Response:
    """Which of the courses on this page to look after; those of other pages stay as they are."""
    chosen = {str(value) for value in data.getlist("course")}
    shown = [UUID(str(value)) for value in data.getlist("shown")]
    selected = [each for each in shown if str(each) in chosen]
    visitor.api.lms.select(connection_id, selected, [each for each in shown if str(each) not in chosen])
    visitor.services.sessions.leave_notice(visitor.session, "lms.courses.saved")
    return redirect(f"/settings/lms/{connection_id}{address_of(q, status, page)}")


@router.get("/courses/{course_id}")
def course(request: Request, visitor: SignedIn, course_id: UUID) -> HTMLResponse:
    """One course: lessons, price, money spent."""
    return _show_course(request, visitor, course_id, None)


@router.post("/courses/{course_id}/content")
def link(request: Request, visitor: SignedIn, course_id: UUID, data: CheckedForm) -> Response:
    """Say what of the catalogue the course is."""
    form = read(_CONTENT, data)
    try:
        if form.is_ok():
            visitor.api.lms.link(course_id, form.values["content_id"] or None)
    except (ApiValidationError, Conflict) as problem:
        form.blame_all(problem.details, _NAMES)
    if not form.is_ok():
        return _show_course(request, visitor, course_id, form)
    visitor.services.sessions.leave_notice(visitor.session, "lms.price.saved")
    return redirect(f"/settings/lms/courses/{course_id}")


def _show_course(request: Request, visitor: Visitor, course_id: UUID, form: Form | None) -> HTMLResponse:
    found = visitor.api.lms.course(course_id)
    chosen = str(found.price.content_id) if found.price else ""
    return render(
        request,
        "lms_course",
        status=_UNPROCESSABLE if form else 200,
        course=found,
        form=form or Form(_CONTENT, values={"content_id": chosen}),
        contents=visitor.api.playback.contents(kind=ContentKind.LEARNING, limit=100).items,
        **words_of(visitor),
        **words_of_lms(visitor),
    )


def _view(visitor: Visitor, connection_id: UUID, q: str, status: Status, page: int) -> dict[str, Any]:
    connection = visitor.api.lms.connection(connection_id)
    found = visitor.api.lms.courses(
        connection_id=connection_id, q=q, status=status or None, page=page, limit=_PAGE_SIZE
    )
    if last := last_page_instead(found.pagination):
        return _view(visitor, connection_id, q, status, last)

    def address(number: int) -> str:
        return address_of(q, status, number)

    return {
        "connection": connection,
        "run": connection.last_run,
        "connected": connection.status != "disconnected",
        "found": found,
        "address": address,
        "fragment": f"/settings/lms/{connection_id}/live{address(page)}",
        "q": q,
        "status_chosen": status,
        "statuses": list(SyncStatus),
        "schedules": list(Schedule),
        "state_text": state_text,
        **words_of_lms(visitor),
    }


def address_of(q: str, status: str, page: int) -> str:
    """What leads to a page of what was searched for."""
    chosen = {"q": q, "status": status, "page": page}
    return "?" + urlencode({name: value for name, value in chosen.items() if value})


def state_text(translate: Translator, number: Any, connection: ConnectionOut, run: SyncRunOut | None) -> str:  # noqa: ANN401
    """How the synchronisation stands, in the visitor's language."""
    reason = run.error if run else connection.reason
    words = translate(f"error.{reason}") if reason and translate.has(f"error.{reason}") else ""
    if run is None:
        return translate("lms.sync.none")
    if run.status is SyncRunStatus.WAITING and words:
        return translate("lms.sync.state.retry", reason=words)
    if run.status is SyncRunStatus.COMPLETED and run.failed:
        return translate("lms.sync.state.some_failed", failed=number(run.failed))
    if run.status is SyncRunStatus.FAILED:
        return translate("lms.sync.state.failed", reason=words)
    return translate(f"lms.sync.state.{run.status}")

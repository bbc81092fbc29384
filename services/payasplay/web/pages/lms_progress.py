"""What was learned, how long, and for how much: all courses together, with charts and a file."""

from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, Literal
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, Response

from payasplay.client.models import ConnectionStatus, CourseProgressOut
from payasplay.web.bar_charts import bars
from payasplay.web.csrf import CheckedForm
from payasplay.web.days import day_text
from payasplay.web.lms_words import progress_status, words_of_lms
from payasplay.web.rendering import redirect, render
from payasplay.web.visitors import SignedIn

router = APIRouter(prefix="/settings/lms/progress")
Order = Literal["name", "progress", "spent", "last"]
STATUSES = ("completed", "in_progress", "not_started", "unknown")
_KEYS: dict[str, Callable[[CourseProgressOut], Any]] = {
    "name": lambda course: course.title.casefold(),
    # Unknown after everything that is known.
    "progress": lambda course: -1 if course.basis_points is None else course.basis_points,
    "spent": lambda course: course.spent,
    "last": lambda course: course.last_played_at.timestamp() if course.last_played_at else 0,
}
_MOST_BARS = 10


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _days(first: str, last: str) -> tuple[date | None, date | None]:
    """Two days; those that make no sense are as if not given, and those in the wrong order are turned round."""
    one, two = _day(first), _day(last)
    return (two, one) if one and two and two < one else (one, two)


@router.get("")
def progress(
    request: Request,
    visitor: SignedIn,
    first: Annotated[str, Query(alias="from", max_length=10)] = "",
    last: Annotated[str, Query(alias="to", max_length=10)] = "",
    sort: Order = "name",
    only: Literal["", "completed", "in_progress", "not_started", "unknown"] = "",
) -> HTMLResponse:
    """The figures, the charts, and the courses one by one."""
    first_day, last_day = _days(first, last)
    found = visitor.api.lms.progress(first_day=first_day, last_day=last_day)
    courses = [course for course in found.courses if not only or progress_status(course) == only]
    courses.sort(key=_KEYS[sort], reverse=sort != "name")
    most = sorted((course for course in found.courses if course.spent), key=lambda course: -course.spent)[:_MOST_BARS]
    parts = {name: getattr(found, name) for name in STATUSES}
    query = urlencode({"from": first_day or "", "to": last_day or ""})
    return render(
        request,
        "lms_progress",
        found=found,
        courses=courses,
        first_day=first_day,
        last_day=last_day,
        sort=sort,
        only=only,
        orders=list(_KEYS),
        statuses=STATUSES,
        file=f"/settings/lms/progress.csv?{query}",
        days_chart=bars([(each.day.isoformat(), each.seconds / 60) for each in found.days[-31:]]),
        money_chart=bars([(course.title, course.spent / 100) for course in most]),
        parts_chart=bars([(name, number) for name, number in parts.items() if number]),
        days=found.days[-31:],
        day=lambda value: day_text(value, visitor.locale),
        most=most,
        parts=parts,
        **words_of_lms(visitor),
    )


@router.post("/refresh")
def refresh(visitor: SignedIn, data: CheckedForm) -> Response:  # noqa: ARG001 (its token)
    """Synchronise everything that is connected."""
    for connection in visitor.api.lms.connections():
        if connection.status is not ConnectionStatus.DISCONNECTED:
            visitor.api.lms.sync(connection.id)
    visitor.services.sessions.leave_notice(visitor.session, "lms.progress.refreshing")
    return redirect("/settings/lms/progress")


csv_router = APIRouter()


@csv_router.get("/settings/lms/progress.csv")
def progress_csv(
    visitor: SignedIn,
    first: Annotated[str, Query(alias="from", max_length=10)] = "",
    last: Annotated[str, Query(alias="to", max_length=10)] = "",
) -> Response:
    """The same as a file for spreadsheets."""
    first_day, last_day = _days(first, last)
    headers = {"Content-Disposition": 'attachment; filename="lms-progress.csv"'}
    file = visitor.api.lms.progress_csv(first_day=first_day, last_day=last_day)
    return Response(file, media_type="text/csv; charset=utf-8", headers=headers)

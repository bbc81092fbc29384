"""What somebody has learned in all courses, how long, and for how much; and the same as a file for spreadsheets."""

import csv
import io
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy.orm import Session

from payasplay.accounts.models import Account
from payasplay.clock import now_for
from payasplay.lms import repository
from payasplay.lms.models import LmsCourse
from payasplay.lms.repository import Spent
from payasplay.lms.schemas import CourseProgressOut, DayOut, ProgressOut
from payasplay.lms.views import course_out
from payasplay.money import CURRENCY, format_amount
from payasplay.wallet.history import harmless

DONE = 10_000
# Percent with two places and a point, empty where it is unknown; seconds; cents as a decimal with a point.
COLUMNS = (
    "course_id",
    "course_name",
    "progress_percent",
    "status",
    "time_spent_seconds",
    "amount_spent",
    "currency",
    "lessons",
    "last_played",
)


def overview(session: Session, account: Account, first_day: date | None, last_day: date | None) -> ProgressOut:
    """All courses, with time and money of the days asked for (UTC, both included; None for no bound).

    Progress is as it stands now: learning systems do not say how it once was.
    """
    courses = repository.all_courses(session, account.id)
    played = repository.spent(
        session,
        account.id,
        [course.content_id for course in courses if course.content_id],
        since=_start_of(first_day) if first_day else None,
        before=_start_of(last_day) + timedelta(days=1) if last_day else None,
    )
    numbers = repository.lesson_counts(session, (course.id for course in courses))
    rows = [_row(course, numbers.get(course.id, 0), played) for course in courses]
    known = [row for row in rows if row.basis_points is not None]
    completed = sum(row.completed or row.basis_points == DONE for row in rows)
    unknown = sum(row.basis_points is None and not row.completed for row in rows)
    not_started = sum(row.basis_points == 0 and not row.completed for row in rows)
    days = _days(played)
    synced = [connection.last_sync_at for connection in repository.connections(session, account.id)]
    return ProgressOut(
        courses=rows,
        seconds=sum(each.seconds for each in played),
        spent=sum(each.cents for each in played),
        completion_rate=sum(row.basis_points or 0 for row in known) // len(known) // 100 if known else None,
        completed=completed,
        in_progress=len(rows) - completed - unknown - not_started,
        not_started=not_started,
        unknown=unknown,
        days=[DayOut(day=day, seconds=seconds) for day, seconds in sorted(days.items())],
        streak_days=_streak(set(days), now_for(account).astimezone(UTC).date()),
        average_seconds=sum(each.seconds for each in played) // len(played) if played else 0,
        busiest_weekday=_busiest_weekday(days),
        favourite=_favourite(rows),
        last_sync_at=max((moment for moment in synced if moment), default=None),
    )


def csv_of(session: Session, account: Account, first_day: date | None, last_day: date | None) -> str:
    """One line a course (RFC 4180), by title, with a line of names."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    for row in overview(session, account, first_day, last_day).courses:
        percent = "" if row.basis_points is None else f"{row.basis_points // 100}.{row.basis_points % 100:02}"
        last = row.last_played_at.astimezone(UTC).isoformat(timespec="seconds") if row.last_played_at else ""
        money = (format_amount(row.spent), CURRENCY)
        start = (harmless(row.external_id), harmless(row.title), percent, status_of(row))
        writer.writerow((*start, row.seconds, *money, row.lessons, last))
    return file.getvalue()


def status_of(row: CourseProgressOut) -> str:
    """``completed``, ``in_progress``, ``not_started`` or ``unknown``."""
    if row.completed or row.basis_points == DONE:
        return "completed"
    if row.basis_points is None:
        return "unknown"
    return "in_progress" if row.basis_points else "not_started"


def _row(course: LmsCourse, lessons: int, played: Iterable[Spent]) -> CourseProgressOut:
    own = [each for each in played if each.content_id == course.content_id]
    return CourseProgressOut(
        **course_out(course, lessons, sum(each.cents for each in own)).model_dump(),
        seconds=sum(each.seconds for each in own),
        last_played_at=own[-1].started_at if own else None,
    )


def _start_of(day: date) -> datetime:
    return datetime.combine(day, time.min, UTC)


def _days(played: Iterable[Spent]) -> Counter[date]:
    days: Counter[date] = Counter()
    for each in played:
        days[each.started_at.astimezone(UTC).date()] += each.seconds
    return days


def _streak(days: set[date], today: date) -> int:
    """How many days in a row somebody has learned, up to today; a today that is not over breaks nothing."""
    day = today if today in days else today - timedelta(days=1)
    length = 0
    while day in days:
        length += 1
        day -= timedelta(days=1)
    return length


def _busiest_weekday(days: Counter[date]) -> int | None:
    """The day of the week (0 is Monday) with the most time; None where there was none."""
    weekdays: Counter[int] = Counter()
    for day, seconds in days.items():
        weekdays[day.weekday()] += seconds
    return weekdays.most_common(1)[0][0] if weekdays else None


def _favourite(rows: list[CourseProgressOut]) -> str | None:
    best = max(rows, key=lambda row: row.seconds, default=None)
    return best.title if best is not None and best.seconds else None

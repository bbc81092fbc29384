"""Rows as the API shows them."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy.orm import Session

from payasplay.lms import repository
from payasplay.lms.connectors.connector import Kind
from payasplay.lms.models import LmsConnection, LmsCourse, LmsLesson, LmsSyncRun
from payasplay.lms.repository import Spent
from payasplay.lms.schemas import (
    ConnectionOut,
    ConnectionStatus,
    CourseDetailOut,
    CourseOut,
    CoursePriceOut,
    CourseResultOut,
    CourseState,
    LessonOut,
    LessonState,
    Schedule,
    SyncCause,
    SyncRunDetailOut,
    SyncRunOut,
    SyncRunStatus,
    SyncStatus,
)
from payasplay.playback import prices
from payasplay.playback.models import Content
from payasplay.playback.schemas import TitlesOut


def run_out(session: Session, run: LmsSyncRun) -> SyncRunOut:
    """A synchronisation as far as it has come."""
    done, failed = repository.counts(session, run.id)
    return SyncRunOut(
        id=run.id,
        connection_id=run.connection_id,
        cause=SyncCause(run.cause),
        status=SyncRunStatus(run.status),
        error=run.error,
        total=run.total,
        done=done,
        failed=failed,
        created_at=run.created_at,
        finished_at=run.finished_at,
    )


def run_detail_out(session: Session, run: LmsSyncRun) -> SyncRunDetailOut:
    """A synchronisation, course by course."""
    results = [
        CourseResultOut(course_id=result.course_id, title=title, ok=result.why is None, why=result.why)
        for result, title in repository.results(session, run.id)
    ]
    return SyncRunDetailOut(**run_out(session, run).model_dump(), results=results)


def connection_out(session: Session, connection: LmsConnection) -> ConnectionOut:
    """A connection, without its token."""
    latest = repository.runs(session, connection.id, 1)
    return ConnectionOut(
        id=connection.id,
        kind=Kind(connection.kind),
        base_url=connection.base_url,
        site_name=connection.site_name,
        learner_name=connection.learner_name,
        status=ConnectionStatus(connection.status),
        reason=connection.reason,
        schedule=Schedule(connection.schedule),
        next_sync_at=connection.next_sync_at,
        connected_at=connection.connected_at,
        last_sync_at=connection.last_sync_at,
        courses=repository.count_courses(session, connection.id),
        last_run=run_out(session, latest[0]) if latest else None,
    )


def courses_out(session: Session, courses: list[LmsCourse]) -> list[CourseOut]:
    """Courses with the number of their lessons and what was spent on each, ever."""
    numbers = repository.lesson_counts(session, (course.id for course in courses))
    linked = {course.content_id: course.account_id for course in courses if course.content_id}
    owner = next(iter(linked.values()), None)
    cents = by_content(repository.spent(session, owner, linked)) if owner else {}
    return [course_out(course, numbers.get(course.id, 0), spent_on(course, cents)) for course in courses]


def spent_on(course: LmsCourse, cents: dict[UUID, int]) -> int:
    """What was spent on a course, in cents, of a sum by content."""
    return cents.get(course.content_id, 0) if course.content_id else 0


def by_content(spent: Iterable[Spent]) -> dict[UUID, int]:
    """Cents by content."""
    sums: dict[UUID, int] = {}
    for each in spent:
        sums[each.content_id] = sums.get(each.content_id, 0) + each.cents
    return sums


def course_out(course: LmsCourse, lessons: int, cents: int) -> CourseOut:
    """A course."""
    return CourseOut(
        id=course.id,
        connection_id=course.connection_id,
        external_id=course.external_id,
        title=course.title,
        state=CourseState(course.state),
        selected=course.selected,
        basis_points=course.basis_points,
        completed=course.completed,
        sync_status=SyncStatus(course.sync_status),
        failure=course.failure,
        synced_at=course.synced_at,
        lessons=lessons,
        spent=cents,
    )


def course_detail_out(session: Session, course: LmsCourse) -> CourseDetailOut:
    """A course with its lessons, its price, and what was spent."""
    lessons = repository.lessons(session, course.id)
    played = repository.spent(session, course.account_id, [course.content_id]) if course.content_id else []
    shown = course_out(course, len(lessons), sum(each.cents for each in played))
    return CourseDetailOut(
        **shown.model_dump(),
        summary=course.summary,
        lesson_list=[_lesson_out(lesson) for lesson in lessons],
        price=_price(session, course.content_id, len(lessons)) if course.content_id else None,
        seconds=sum(each.seconds for each in played),
    )


def _lesson_out(lesson: LmsLesson) -> LessonOut:
    state = LessonState(lesson.state) if lesson.tracked else None
    return LessonOut(title=lesson.title, state=state, completed_at=lesson.completed_at)


def _price(session: Session, content_id: UUID, lessons: int) -> CoursePriceOut:
    content = session.get_one(Content, content_id)
    whole = prices.charge_for(content.price, content.duration_seconds)
    return CoursePriceOut(
        content_id=content.id,
        titles=TitlesOut(en=content.title_en, fa=content.title_fa),
        per_minute=content.price,
        whole=whole,
        per_lesson=prices.divide_half_even(whole, lessons) if lessons else None,
    )

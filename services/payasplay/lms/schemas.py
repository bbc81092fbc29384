"""Learning systems as the API speaks of them. No answer ever holds a token."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import Field, SecretStr, StringConstraints

from payasplay.lms.connectors.connector import AVAILABLE, Kind, LessonState
from payasplay.money import Amount
from payasplay.playback.prices import Price
from payasplay.playback.schemas import TitlesOut
from payasplay.schemas import Request, Response

__all__ = ["AVAILABLE", "Kind", "LessonState"]

MOST_COURSES = 1_000
BaseUrl = Annotated[str, StringConstraints(min_length=1, max_length=500, strip_whitespace=True)]
Secret = Annotated[SecretStr, Field(min_length=1, max_length=500)]


class ConnectionStatus(StrEnum):
    """``needs_attention``: it does not work until a person does something."""

    OK = "ok"
    NEEDS_ATTENTION = "needs_attention"
    DISCONNECTED = "disconnected"


class Schedule(StrEnum):
    """How often courses are looked after without being asked."""

    OFF = "off"
    HOURLY = "hourly"
    DAILY = "daily"
    WEEKLY = "weekly"


class CourseState(StrEnum):
    """``gone``: hidden or deleted, which a learner cannot tell apart; ``left``: the learner is not in it any more."""

    ACTIVE = "active"
    HIDDEN = "hidden"
    GONE = "gone"
    LEFT = "left"


class SyncStatus(StrEnum):
    """How the last look at a course went; ``pending``: there was none."""

    PENDING = "pending"
    SYNCED = "synced"
    FAILED = "failed"


class SyncRunStatus(StrEnum):
    """``waiting``: for its turn, or for its next try where the system was away."""

    WAITING = "waiting"
    RUNNING = "running"
    COMPLETED = "completed"
    FAILED = "failed"
    CANCELLED = "cancelled"


class SyncCause(StrEnum):
    """Why a synchronisation began."""

    ASKED = "asked"
    SCHEDULED = "scheduled"


class LmsTestIn(Request):
    """A learning system and a token, to be tried."""

    kind: Kind = Field(strict=False)
    base_url: BaseUrl
    token: Secret


class LmsTestOut(Response):
    """Who the token is. ``proof`` is good for connecting exactly these values, for a short time."""

    site_name: str
    learner_name: str
    proof: str
    proof_expires_at: datetime


class ConnectionIn(LmsTestIn):
    """What was tried, and the proof that it works."""

    proof: Annotated[str, StringConstraints(min_length=20, max_length=2000)]


class SyncRunOut(Response):
    """A synchronisation; ``total`` is null until the courses are known, ``error`` says why it failed or waits."""

    id: UUID
    connection_id: UUID
    cause: SyncCause
    status: SyncRunStatus
    error: str | None
    total: int | None
    done: int
    failed: int
    created_at: datetime
    finished_at: datetime | None


class CourseResultOut(Response):
    """What a synchronisation came to for one course."""

    course_id: UUID
    title: str
    ok: bool
    why: str | None


class SyncRunDetailOut(SyncRunOut):
    """A synchronisation with its results, course by course."""

    results: list[CourseResultOut]


class ConnectionOut(Response):
    """A connection; ``reason`` is the code of what needs attention."""

    id: UUID
    kind: Kind
    base_url: str
    site_name: str
    learner_name: str
    status: ConnectionStatus
    reason: str | None
    schedule: Schedule
    next_sync_at: datetime | None
    connected_at: datetime
    last_sync_at: datetime | None
    courses: int
    last_run: SyncRunOut | None


class ScheduleIn(Request):
    """How often to synchronise from now on."""

    schedule: Schedule = Field(strict=False)


class SyncIn(Request):
    """Which courses to look at; null for all that are selected."""

    course_ids: list[Annotated[UUID, Field(strict=False)]] | None = Field(
        default=None, min_length=1, max_length=MOST_COURSES
    )


class SelectionIn(Request):
    """Courses to look after (``selected``) and courses to leave alone; what is not named stays."""

    selected: list[Annotated[UUID, Field(strict=False)]] = Field(max_length=MOST_COURSES)
    left_out: list[Annotated[UUID, Field(strict=False)]] = Field(max_length=MOST_COURSES)


class ContentLinkIn(Request):
    """What of the catalogue a course is; null for nothing."""

    content_id: UUID | None = Field(strict=False)


class CourseOut(Response):
    """A course. ``basis_points`` (10 000 = 100 %) is null where progress is unknown, which is not 0."""

    id: UUID
    connection_id: UUID
    external_id: str
    title: str
    state: CourseState
    selected: bool
    basis_points: int | None
    completed: bool
    sync_status: SyncStatus
    failure: str | None
    synced_at: datetime | None
    lessons: int
    spent: Amount


class LessonOut(Response):
    """A lesson; ``state`` is null where the system keeps none."""

    title: str
    state: LessonState | None
    completed_at: datetime | None


class CoursePriceOut(Response):
    """What the linked content costs: a minute, the whole, and the whole shared out among the lessons."""

    content_id: UUID
    titles: TitlesOut
    per_minute: Price
    whole: Amount
    per_lesson: Amount | None


class CourseDetailOut(CourseOut):
    """A course with its lessons."""

    summary: str
    lesson_list: list[LessonOut]
    price: CoursePriceOut | None
    seconds: int


class CourseProgressOut(CourseOut):
    """A course as the progress page counts it: time and money within the days asked for."""

    seconds: int
    last_played_at: datetime | None


class DayOut(Response):
    """How long somebody learned on a day (UTC)."""

    day: date
    seconds: int


class ProgressOut(Response):
    """All courses together. ``completion_rate`` in percent, of those whose progress is known; null where none is."""

    courses: list[CourseProgressOut]
    seconds: int
    spent: Amount
    completion_rate: int | None
    completed: int
    in_progress: int
    not_started: int
    unknown: int
    days: list[DayOut]
    streak_days: int
    average_seconds: int
    busiest_weekday: int | None
    favourite: str | None
    last_sync_at: datetime | None

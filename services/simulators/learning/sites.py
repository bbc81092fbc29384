"""A site as it is kept, whatever protocol it speaks: learners, tokens, courses, and who is how far in what."""

import asyncio
import itertools
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum


class Kind(StrEnum):
    """Whose protocol a site speaks."""

    MOODLE = "moodle"
    CANVAS = "canvas"


class Mode(StrEnum):
    """How a site is. ``down`` hangs up, ``html`` answers a page to everything, ``endless`` never stops answering."""

    OK = "ok"
    MAINTENANCE = "maintenance"
    SERVICES_OFF = "services_off"
    DOWN = "down"
    HTML = "html"
    ENDLESS = "endless"
    ERROR = "error"
    THROTTLED = "throttled"
    THROTTLED_429 = "throttled_429"
    MOVED = "moved"


class Broken(StrEnum):
    """What is wrong with one course."""

    NONE = "none"
    FORBIDDEN = "forbidden"
    ERROR = "error"
    HTML = "html"
    MALFORMED = "malformed"


class TokenState(StrEnum):
    """What a token is worth."""

    VALID = "valid"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


class Standing(StrEnum):
    """Whether an enrolment is in use."""

    ACTIVE = "active"
    SUSPENDED = "suspended"


class State(StrEnum):
    """How a learner stands with an activity."""

    INCOMPLETE = "incomplete"
    COMPLETE = "complete"
    PASSED = "passed"
    FAILED = "failed"


@dataclass(slots=True)
class Gate:
    """Calls pass while it is open."""

    _open: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self._open.set()

    def hold(self, *, held: bool) -> None:
        """Close or open it."""
        if held:
            self._open.clear()
        else:
            self._open.set()

    async def passed(self) -> None:
        """Wait until it is open."""
        await self._open.wait()


@dataclass(slots=True)
class Learner:
    """A person with an account at the site."""

    id: int
    name: str
    suspended: bool = False


@dataclass(slots=True)
class Token:
    """A learner's key, without what it may not call; what is ``refused`` it may call, and its learner may not do."""

    value: str
    learner: Learner
    without: frozenset[str] = frozenset()
    refused: frozenset[str] = frozenset()
    state: TokenState = TokenState.VALID


@dataclass(slots=True)
class Activity:
    """Something to do in a course; the site keeps no state of it where it is not tracked."""

    id: int
    title: str
    tracked: bool = True


@dataclass(slots=True)
class Done:
    """What a learner has done, and when."""

    state: State
    at: datetime


@dataclass(slots=True)
class Enrolment:
    """A learner in a course, ``sections`` times over; ``completed`` is the course as a whole."""

    standing: Standing = Standing.ACTIVE
    sections: int = 1
    done: dict[int, Done] = field(default_factory=dict)
    completed: datetime | None = None


@dataclass(slots=True)
class Course:
    """A course; ``completion`` says whether the site tracks it at all."""

    id: int
    title: str
    summary: str = ""
    activities: list[Activity] = field(default_factory=list)
    completion: bool = True
    visible: bool = True
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    broken: Broken = Broken.NONE
    gate: Gate = field(default_factory=Gate)
    enrolments: dict[int, Enrolment] = field(default_factory=dict)

    def tracked(self) -> list[Activity]:
        """The activities whose state is kept."""
        return [each for each in self.activities if each.tracked] if self.completion else []

    def enrolment(self, learner: Learner) -> Enrolment | None:
        """The learner's enrolment that is in use, if the learner may see the course at all."""
        found = self.enrolments.get(learner.id)
        return found if found and found.standing is Standing.ACTIVE and self.visible else None


@dataclass(slots=True)
class Call:
    """A call as the site saw it; ``course`` is the course that it was about."""

    name: str
    course: int | None


@dataclass(slots=True)
class Site:
    """One site; ``most`` is how long a page of a list may be (Canvas).

    Numbers of Canvas are longer than a float holds, as they are where its shards share them.
    """

    kind: Kind
    name: str
    id: str = field(default_factory=lambda: secrets.token_hex(12))
    mode: Mode = Mode.OK
    delay: float = 0
    moved_to: str = ""
    most: int = 100
    gate: Gate = field(default_factory=Gate)
    learners: dict[int, Learner] = field(default_factory=dict)
    tokens: dict[str, Token] = field(default_factory=dict)
    courses: dict[int, Course] = field(default_factory=dict)
    calls: list[Call] = field(default_factory=list)
    at_work: int = 0
    at_once: int = 0
    _numbers: Iterator[int] = field(init=False)

    def __post_init__(self) -> None:
        first = 10**16 + 1 if self.kind is Kind.CANVAS else 2  # 1 is Moodle's site course
        self._numbers = itertools.count(first + secrets.randbelow(1000))

    def number(self) -> int:
        """An id that nothing else at this site has."""
        return next(self._numbers)

    def new_token(self, learner: Learner, without: frozenset[str]) -> Token:
        """Give a learner one more token."""
        value = secrets.token_hex(16) if self.kind is Kind.MOODLE else f"7~{secrets.token_urlsafe(48)}"
        self.tokens[value] = Token(value, learner, without)
        return self.tokens[value]

    def courses_of(self, learner: Learner) -> list[tuple[Course, Enrolment]]:
        """What a learner takes now and may see; in no order that means anything, and newest first here."""
        found = ((course, course.enrolment(learner)) for course in reversed(self.courses.values()))
        return [(course, enrolment) for course, enrolment in found if enrolment]


def seconds(moment: datetime | None) -> int:
    """Seconds since 1970, and 0 for none, as Moodle has it."""
    return int(moment.timestamp()) if moment else 0


def iso(moment: datetime | None) -> str | None:
    """UTC in ISO 8601, as Canvas has it."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if moment else None

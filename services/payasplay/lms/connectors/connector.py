"""What the platform asks of a learning system, whichever it is."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol


class Kind(StrEnum):
    """The learning systems that people name."""

    MOODLE = "moodle"
    CANVAS = "canvas"
    BLACKBOARD = "blackboard"
    CUSTOM = "custom"


# The others are listed as "not available yet".
AVAILABLE = frozenset({Kind.MOODLE, Kind.CANVAS})


class LessonState(StrEnum):
    """How a learner stands with a lesson; ``PASSED`` and ``FAILED`` are complete with a grade that decides."""

    INCOMPLETE = "incomplete"
    COMPLETE = "complete"
    PASSED = "passed"
    FAILED = "failed"


class Gone(StrEnum):
    """Why a course that was there is not among the learner's courses any more, as far as the system tells."""

    UNENROLLED = "unenrolled"  # it is there, for others
    UNAVAILABLE = "unavailable"  # hidden or deleted: a learner cannot tell which
    UNKNOWN = "unknown"  # the system does not say


@dataclass(frozen=True, slots=True)
class Connected:
    """Who the token is: the learner, by the id that the system knows them by, and at which site.

    ``capabilities`` are the optional things that this token may do, in the system's own names.
    """

    site_name: str
    learner_id: str
    learner_name: str
    capabilities: frozenset[str]


@dataclass(frozen=True, slots=True)
class Course:
    """A course in which the learner has an active enrolment, once, however many enrolments there are.

    Texts are plain: character references decoded once, tags gone; escape them on output. ``external_id`` stays the
    same through renames. ``hidden``: only part of it is shown to the learner; ``title`` may be empty then.
    """

    external_id: str
    title: str
    hidden: bool
    summary: str
    starts_at: datetime | None
    ends_at: datetime | None


@dataclass(frozen=True, slots=True)
class Lesson:
    """An activity of a course, in the course's order. Not ``tracked``: the system keeps no state, so none is known."""

    external_id: str
    title: str
    state: LessonState
    completed_at: datetime | None
    tracked: bool


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the learner is.

    ``basis_points`` from 0 to 10 000 (100 %), rounded down so that only what is done counts as done; None where the
    system does not know, which is not 0. ``completed``: the course as a whole is marked complete; ``completed_at`` may
    be unknown all the same.
    """

    basis_points: int | None
    completed: bool
    completed_at: datetime | None
    lessons: tuple[Lesson, ...]


class Connector(Protocol):
    """One learner's account at one learning system. One call at a time: systems count parallel ones against us.

    Every method raises the errors of ``payasplay.lms.connectors.errors`` and ``payasplay.outbound.ForbiddenTarget``.
    """

    def check(self) -> Connected:
        """Reach the system with the token, and find that it may do what a synchronisation needs."""
        ...

    def courses(self) -> list[Course]:
        """All courses that the learner takes now, every page of them. What is not among them is not theirs now."""
        ...

    def progress(self, course: Course) -> Progress:
        """How far the learner is in one of ``courses()`` of this same connector.

        Raises:
            CourseBroken: this course alone cannot be read; go on with the others. Any other error concerns them all.
        """
        ...

    def gone(self, external_ids: list[str]) -> dict[str, Gone]:
        """Why courses that were once among ``courses()`` are not any more, by external id."""
        ...

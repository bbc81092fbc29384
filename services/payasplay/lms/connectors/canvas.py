"""Canvas LMS, its REST API v1."""

from typing import Any

import httpx
from pydantic import TypeAdapter, ValidationError

from payasplay.lms.connectors import text
from payasplay.lms.connectors.broken import one_course
from payasplay.lms.connectors.canvas_answers import CourseProgress, Item, Module, Taken, User
from payasplay.lms.connectors.canvas_calls import Calls
from payasplay.lms.connectors.connector import Connected, Course, Gone, Lesson, LessonState, Progress
from payasplay.lms.connectors.errors import Forbidden, MissingFunctions, NotAnLms, NotThere

# As a scoped token has it to name them.
_COURSES_SCOPE = "url:GET|/api/v1/courses"
_ACTIVE = (("enrollment_state", "active"), ("enrollment_type", "student"))
_INCLUDED = (("include[]", "course_progress"), ("include[]", "public_description"))
_HEADING = "SubHeader"


class Canvas:
    """One learner's account at a Canvas site."""

    def __init__(self, base_url: str, token: str, http: httpx.Client) -> None:
        """See ``factory.connect``."""
        self._calls = Calls(base_url, token, http)
        self._listed: dict[str, dict[str, Any]] = {}

    def check(self) -> Connected:
        """See ``Connector``. Canvas tells a learner no name of the site; its host stands for it."""
        try:
            user = User.model_validate(self._calls.one("/users/self"))
        except ValidationError as error:
            raise NotAnLms from error
        except NotThere as error:
            raise NotAnLms from error
        except Forbidden as error:
            raise MissingFunctions(("url:GET|/api/v1/users/self",)) from error
        self.courses()
        return Connected(self._calls.host, user.id, text.plain(user.name), frozenset())

    def courses(self) -> list[Course]:
        """See ``Connector``: with the progress of each in the same answer, which spares a call a course."""
        try:
            rows = self._calls.every("/courses", *_ACTIVE, *_INCLUDED)
        except Forbidden as error:
            raise MissingFunctions((_COURSES_SCOPE,)) from error
        if not all(isinstance(row, dict) and row.get("id") for row in rows):
            raise NotAnLms
        # By id: several enrolments, or a list that moved between two pages, make one course.
        self._listed = {str(row["id"]): row for row in rows}
        return [_course(external_id, row) for external_id, row in self._listed.items()]

    def progress(self, course: Course) -> Progress:
        """See ``Connector``."""
        with one_course(course.external_id):
            row = Taken.model_validate(self._listed[course.external_id])
            known = row.course_progress or CourseProgress()
            # A course that its dates close is listed, and answers nothing else.
            items = [] if row.access_restricted_by_date else self._items(course.external_id)
            return Progress(
                basis_points=_basis_points(known),
                completed=known.completed_at is not None,
                completed_at=known.completed_at,
                lessons=tuple(_lesson(item) for item in items if item.type != _HEADING),
            )

    def gone(self, external_ids: list[str]) -> dict[str, Gone]:
        """See ``Connector``: Canvas says no to a course that is not for this account, whatever the reason."""
        return {each: self._why(each) for each in external_ids}

    def _why(self, external_id: str) -> Gone:
        try:
            self._calls.one(f"/courses/{external_id}")
        except NotThere:
            return Gone.UNAVAILABLE
        except Forbidden:
            return Gone.UNKNOWN
        return Gone.UNENROLLED

    def _items(self, course_id: str) -> list[Item]:
        path = f"/courses/{course_id}/modules"
        modules = TypeAdapter(list[Module]).validate_python(self._calls.every(path, ("include[]", "items")))
        return [item for module in modules for item in self._items_of(path, module)]

    def _items_of(self, path: str, module: Module) -> list[Item]:
        if module.items is not None:
            return module.items
        return TypeAdapter(list[Item]).validate_python(self._calls.every(f"{path}/{module.id}/items"))


def _course(external_id: str, row: dict[str, Any]) -> Course:
    try:
        taken = Taken.model_validate(row)
    except ValidationError:
        # Its progress will say that it is broken; the others are not.
        return Course(external_id, text.plain(str(row.get("name", ""))), False, "", None, None)  # noqa: FBT003
    return Course(
        external_id=external_id,
        title=text.plain(taken.name),
        hidden=taken.access_restricted_by_date,
        summary=text.from_html(taken.public_description),
        starts_at=taken.start_at,
        ends_at=taken.end_at,
    )


def _lesson(item: Item) -> Lesson:
    requirement = item.completion_requirement
    is_done = requirement is not None and requirement.completed
    state = LessonState.COMPLETE if is_done else LessonState.INCOMPLETE
    return Lesson(item.id, text.plain(item.title), state, None, requirement is not None)


def _basis_points(known: CourseProgress) -> int | None:
    # An error in the place of the counts, and a course that asks for nothing: both are unknown, not 0 %.
    if not known.requirement_count or known.requirement_completed_count is None:
        return None
    return min(10_000, known.requirement_completed_count * 10_000 // known.requirement_count)

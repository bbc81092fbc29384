"""Moodle's web services (REST), as Moodle 4.4 answers."""

from datetime import UTC, datetime
from decimal import ROUND_FLOOR, Decimal
from typing import Any, TypeVar

import httpx
from pydantic import BaseModel, TypeAdapter, ValidationError

from payasplay.lms.connectors import text
from payasplay.lms.connectors.broken import one_course
from payasplay.lms.connectors.connector import Connected, Course, Gone, Lesson, LessonState, Progress
from payasplay.lms.connectors.errors import MissingFunctions, NotAnLms
from payasplay.lms.connectors.moodle_answers import (
    ByField,
    CourseStatus,
    Module,
    Section,
    SiteInfo,
    Status,
    Statuses,
    Taken,
)
from payasplay.lms.connectors.moodle_calls import NO_COMPLETION, Functions, Refused

SITE_INFO = "core_webservice_get_site_info"
COURSES = "core_enrol_get_users_courses"
CONTENTS = "core_course_get_contents"
ACTIVITIES = "core_completion_get_activities_completion_status"
COURSE_STATUS = "core_completion_get_course_completion_status"
BY_FIELD = "core_course_get_courses_by_field"
NEEDED = (SITE_INFO, COURSES, CONTENTS, ACTIVITIES)
OPTIONAL = (COURSE_STATUS, BY_FIELD)
_SITE_COURSE, _SITE_FORMAT = 1, "site"
_NO_LESSONS = frozenset({"label"})  # text between activities
_STATES = (LessonState.INCOMPLETE, LessonState.COMPLETE, LessonState.PASSED, LessonState.FAILED)
Model = TypeVar("Model", bound=BaseModel)


class Moodle:
    """One learner's account at a Moodle site."""

    def __init__(self, base_url: str, token: str, http: httpx.Client) -> None:
        """See ``factory.connect``."""
        self._functions = Functions(base_url, token, http)
        self._info: SiteInfo | None = None
        self._listed: dict[str, dict[str, Any]] = {}

    def check(self) -> Connected:
        """See ``Connector``."""
        self._info = info = _read(SiteInfo, self._functions.call(SITE_INFO))
        allowed = {each.name for each in info.functions}
        missing = tuple(name for name in NEEDED if name not in allowed)
        if missing:
            raise MissingFunctions(missing)
        site_name = text.decoded(info.sitename) or self._functions.host
        can = frozenset(allowed.intersection(OPTIONAL))
        return Connected(site_name, str(info.userid), text.decoded(info.fullname), can)

    def courses(self) -> list[Course]:
        """See ``Connector``."""
        rows = self._functions.call(COURSES, userid=self._known().userid, returnusercount=0)
        if not isinstance(rows, list) or not all(isinstance(row, dict) and "id" in row for row in rows):
            raise NotAnLms
        self._listed = {str(row["id"]): row for row in rows if not _is_site(row)}
        return [_course(external_id, row) for external_id, row in self._listed.items()]

    def progress(self, course: Course) -> Progress:
        """See ``Connector``."""
        with one_course(course.external_id):
            row = Taken.model_validate(self._listed[course.external_id])
            modules = self._modules(row.id)
            statuses = self._statuses(row)
            completed = bool(row.completed)
            return Progress(
                basis_points=_basis_points(row.progress),
                completed=completed,
                completed_at=self._completed_at(row) if completed else None,
                lessons=tuple(_lesson(module, statuses.get(module.id)) for module in modules),
            )

    def gone(self, external_ids: list[str]) -> dict[str, Gone]:
        """See ``Connector``: Moodle lists the courses that a learner may see, enrolled or not."""
        if not external_ids or not self._may(BY_FIELD):
            return dict.fromkeys(external_ids, Gone.UNKNOWN)
        answer = self._functions.call(BY_FIELD, field="ids", value=",".join(external_ids))
        visible = {str(each.id) for each in _read(ByField, answer).courses}
        return {each: Gone.UNENROLLED if each in visible else Gone.UNAVAILABLE for each in external_ids}

    def _known(self) -> SiteInfo:
        if self._info is None:
            self.check()
        assert self._info is not None
        return self._info

    def _may(self, function: str) -> bool:
        return any(each.name == function for each in self._known().functions)

    def _modules(self, course_id: int) -> list[Module]:
        # Without the files and texts of each activity, which can be long.
        option: dict[str, str | int] = {"options[0][name]": "excludecontents", "options[0][value]": 1}
        sections = self._functions.call(CONTENTS, **{"courseid": course_id} | option)
        found = TypeAdapter(list[Section]).validate_python(sections)
        modules = [module for section in found for module in section.modules]
        return [each for each in modules if each.uservisible and each.modname not in _NO_LESSONS]

    def _statuses(self, row: Taken) -> dict[int, Status]:
        if not row.enablecompletion:
            return {}
        answer = self._functions.call(ACTIVITIES, courseid=row.id, userid=self._known().userid)
        return {each.cmid: each for each in Statuses.model_validate(answer).statuses}

    def _completed_at(self, row: Taken) -> datetime | None:
        # The course itself has no date: it was complete when the last of what it asks for was.
        if not row.completionhascriteria or not self._may(COURSE_STATUS):
            return None
        try:
            answer = self._functions.call(COURSE_STATUS, courseid=row.id, userid=self._known().userid)
        except Refused as error:
            if error.errorcode in NO_COMPLETION:
                return None
            raise
        criteria = CourseStatus.model_validate(answer).completionstatus.completions
        return _moment(max((each.timecompleted or 0 for each in criteria if each.complete), default=0))


def _is_site(row: dict[str, Any]) -> bool:
    return row["id"] == _SITE_COURSE or row.get("format") == _SITE_FORMAT


def _course(external_id: str, row: dict[str, Any]) -> Course:
    try:
        taken = Taken.model_validate(row)
    except ValidationError:
        # Its progress will say that it is broken; the others are not.
        return Course(external_id, text.decoded(str(row.get("fullname", ""))), False, "", None, None)  # noqa: FBT003
    return Course(
        external_id=external_id,
        title=text.decoded(taken.fullname),
        hidden=not taken.visible,
        summary=text.from_html(taken.summary),
        starts_at=_moment(taken.startdate),
        ends_at=_moment(taken.enddate),
    )


def _lesson(module: Module, status: Status | None) -> Lesson:
    return Lesson(
        external_id=str(module.id),
        title=text.decoded(module.name),
        state=_STATES[status.state] if status else LessonState.INCOMPLETE,
        completed_at=_moment(status.timecompleted) if status else None,
        tracked=status is not None,
    )


def _basis_points(percent: float | None) -> int | None:
    # Null is "not known": completion is off, nothing is tracked, or it is not shown to this account.
    if percent is None:
        return None
    # 33.333333333333329 is 33.33 %; 28.999999999999996 was 29 before a float had it.
    exact = round(Decimal(percent), 6)
    return int((exact * 100).to_integral_value(ROUND_FLOOR))


def _moment(seconds: int) -> datetime | None:
    return datetime.fromtimestamp(seconds, UTC) if seconds else None


def _read(model: type[Model], answer: Any) -> Model:  # noqa: ANN401 - any value of JSON
    try:
        return model.model_validate(answer)
    except ValidationError as error:
        raise NotAnLms from error

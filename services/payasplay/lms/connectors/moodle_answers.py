"""What Moodle answers, as far as it is read. Unknown fields are many and change with its version."""

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, Field

# 2100-01-01: a later date is a mistake, or an attack on what formats it.
_LATEST = 4_102_444_800
Seconds = Annotated[int, Field(ge=0, le=_LATEST)]
Text = Annotated[str, BeforeValidator(lambda value: value or "")]


class Function(BaseModel):
    """One that the token may call."""

    name: str


class SiteInfo(BaseModel):
    """core_webservice_get_site_info."""

    sitename: str
    userid: int
    fullname: str
    functions: list[Function]


class Taken(BaseModel):
    """A course of core_enrol_get_users_courses; ``progress`` in percent, null where it is unknown."""

    id: int
    format: str = ""
    fullname: Text = ""
    summary: Text = ""
    visible: int = 1
    startdate: Seconds = 0
    enddate: Seconds = 0
    progress: Annotated[float, Field(ge=0, le=100)] | None = None
    completed: bool | None = None
    enablecompletion: bool = True
    completionhascriteria: bool = False


class Module(BaseModel):
    """An activity of core_course_get_contents."""

    id: int
    name: str
    modname: str = ""
    uservisible: bool = True


class Section(BaseModel):
    """A section of a course."""

    modules: list[Module]


class Status(BaseModel):
    """An activity of core_completion_get_activities_completion_status."""

    cmid: int
    state: Annotated[int, Field(ge=0, le=3)]
    timecompleted: Seconds = 0


class Statuses(BaseModel):
    """All that are tracked."""

    statuses: list[Status]


class Criterion(BaseModel):
    """What has to be done for the course."""

    complete: bool
    timecompleted: Seconds | None = None


class CourseCompletion(BaseModel):
    """The course as a whole."""

    completed: bool
    completions: list[Criterion] = Field(default_factory=list)


class CourseStatus(BaseModel):
    """core_completion_get_course_completion_status."""

    completionstatus: CourseCompletion


class Found(BaseModel):
    """A course of core_course_get_courses_by_field."""

    id: int


class ByField(BaseModel):
    """core_course_get_courses_by_field."""

    courses: list[Found]

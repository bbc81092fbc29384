"""What people order about sites; bodies with unknown fields are refused, and what is not given stays as it is."""

from typing import Annotated

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from simulators.learning.sites import Broken, Kind, Mode, Standing, State, TokenState

Title = Annotated[str, Field(min_length=1, max_length=1000)]


class Order(BaseModel):
    """The base."""

    model_config = ConfigDict(extra="forbid")


class SiteOrder(Order):
    """A new site."""

    kind: Kind
    name: Title


class SiteChange(Order):
    """``delay`` in seconds before each answer; ``hold`` keeps all calls waiting; ``moved_to`` for mode ``moved``.

    ``most`` is how long a page of a list may be (Canvas).
    """

    name: Title | None = None
    mode: Mode | None = None
    delay: Annotated[float, Field(ge=0, le=60)] | None = None
    hold: bool | None = None
    moved_to: str | None = None
    most: Annotated[int, Field(ge=1, le=100)] | None = None


class LearnerOrder(Order):
    """A new learner, who has a token at once."""

    name: Title


class LearnerChange(Order):
    """An account, suspended or not."""

    suspended: bool


class TokenOrder(Order):
    """One more token, without functions (Moodle) or scopes (Canvas)."""

    without: list[str] = Field(default_factory=list)


class TokenChange(Order):
    """What a token is worth from now on, and which functions (Moodle) or scopes (Canvas) its learner is refused."""

    state: TokenState | None = None
    refused: frozenset[str] | None = None


class ActivityOrder(Order):
    """An activity of a new course."""

    title: Title
    tracked: bool = True


class CourseOrder(Order):
    """A new course, or ``count`` of them with numbers behind the title."""

    title: Title
    summary: str = ""
    activities: list[ActivityOrder] = Field(default_factory=list)
    completion: bool = True
    visible: bool = True
    starts_at: AwareDatetime | None = None
    ends_at: AwareDatetime | None = None
    count: Annotated[int, Field(ge=1, le=1000)] = 1
    learner: int | None = None  # who is enrolled at once


class CourseChange(Order):
    """``hold`` keeps calls about this course waiting."""

    title: Title | None = None
    visible: bool | None = None
    completion: bool | None = None
    broken: Broken | None = None
    hold: bool | None = None


class EnrolmentOrder(Order):
    """A learner in a course."""

    state: Standing = Standing.ACTIVE
    sections: Annotated[int, Field(ge=1, le=10)] = 1


class CompletionOrder(Order):
    """What a learner has done: an activity, or without one the course as a whole."""

    activity: int | None = None
    state: State = State.COMPLETE
    at: AwareDatetime | None = None

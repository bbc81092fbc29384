"""What Canvas answers, as far as it is read. Ids are text: numbers would be longer than a float holds."""

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, Field

Id = Annotated[str, BeforeValidator(lambda value: str(value) if isinstance(value, int) else value), Field(min_length=1)]
Text = Annotated[str, BeforeValidator(lambda value: value or "")]


class User(BaseModel):
    """GET /users/self."""

    id: Id
    name: str


class CourseProgress(BaseModel):
    """How many of a course's requirements are met; all None where an error stands in its place."""

    requirement_count: Annotated[int, Field(ge=0)] | None = None
    requirement_completed_count: Annotated[int, Field(ge=0)] | None = None
    completed_at: datetime | None = None


class Taken(BaseModel):
    """A course of GET /courses."""

    id: Id
    name: Text = ""
    public_description: Text = ""
    start_at: datetime | None = None
    end_at: datetime | None = None
    access_restricted_by_date: bool = False
    course_progress: CourseProgress | None = None


class Requirement(BaseModel):
    """What an item asks for."""

    completed: bool = False


class Item(BaseModel):
    """An item of a module."""

    id: Id
    title: Text = ""
    type: str = ""
    completion_requirement: Requirement | None = None


class Module(BaseModel):
    """A module; one with very many items comes without them."""

    id: Id
    items: list[Item] | None = None

"""What the schemas of all domains share: camelCase in JSON, unknown fields refused in requests."""

from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic.alias_generators import to_camel
from pydantic_core import PydanticCustomError

from payasplay.texts import forbidden_places

T = TypeVar("T")


class Request(BaseModel):
    """The body of a request: unknown fields are refused, types are not guessed, texts are such as people write."""

    model_config = ConfigDict(
        alias_generator=to_camel, validate_by_alias=True, validate_by_name=True, extra="forbid", strict=True
    )

    @model_validator(mode="before")
    @classmethod
    def _texts_are_writable(cls, data: Any) -> Any:  # noqa: ANN401 (whatever came in)
        if places := forbidden_places(data):
            field = ".".join(map(str, places[0])) or "body"
            raise PydanticCustomError("control_characters", "Not a text that people write", {"field": field})
        return data


class Response(BaseModel):
    """The data of an answer."""

    model_config = ConfigDict(
        alias_generator=to_camel, validate_by_alias=True, validate_by_name=True, from_attributes=True
    )


class Pagination(Response):
    """Where in a list an answer is; pages start at 1."""

    page: int
    limit: int
    total: int
    total_pages: int


class Page(Response, Generic[T]):
    """One page of a list."""

    items: list[T]
    pagination: Pagination


class FieldErrorOut(Response):
    """What is wrong with one field of the request."""

    field: str
    code: str
    message: str
    params: dict[str, str | int] = Field(default_factory=dict)


class ErrorOut(Response):
    """Why a request failed: a code for programs, a sentence for people, the fields where fields are to blame."""

    code: str
    message: str
    details: list[FieldErrorOut] = Field(default_factory=list)


class Success(Response, Generic[T]):
    """The envelope of every answer that worked."""

    success: bool = True
    data: T


class Failure(Response):
    """The envelope of every answer that did not."""

    success: bool = False
    error: ErrorOut
    request_id: str

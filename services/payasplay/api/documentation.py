"""How endpoints tell their errors to the OpenAPI document."""

from typing import Any

from payasplay.errors import (
    DomainError,
    PayloadTooLarge,
    RateLimited,
    ServiceUnavailable,
    Unauthorized,
    ValidationFailed,
)
from payasplay.schemas import ErrorOut, Failure, FieldErrorOut

_REQUEST_ID = "4f1c9a7be2d84c50"
_DETAIL = FieldErrorOut(field="amount", code="too_small", message="At least 5.00.", params={"minimum": "5.00"})


def failures(*errors: type[DomainError]) -> dict[int | str, dict[str, Any]]:
    """The ``responses`` of an endpoint: the given errors, and those that every endpoint, or every private one, has."""
    by_status: dict[int | str, dict[str, type[DomainError]]] = {}
    every: tuple[type[DomainError], ...] = (ValidationFailed, *errors, PayloadTooLarge, DomainError, ServiceUnavailable)
    if Unauthorized in errors and RateLimited not in errors:
        every = (*every, RateLimited)
    for error in every:
        by_status.setdefault(error.status, {})[error.code] = error
    return {status: _told(list(kinds.values())) for status, kinds in by_status.items()}


def _told(kinds: list[type[DomainError]]) -> dict[str, Any]:
    texts = " ".join(f"`{kind.code}`: {kind.text}" for kind in kinds)
    examples = {kind.code: {"summary": kind.text, "value": _example(kind)} for kind in kinds}
    return {"model": Failure, "description": texts, "content": {"application/json": {"examples": examples}}}


def _example(kind: type[DomainError]) -> dict[str, Any]:
    details = [_DETAIL] if kind is ValidationFailed else []
    failure = Failure(error=ErrorOut(code=kind.code, message=kind.text, details=details), request_id=_REQUEST_ID)
    return failure.model_dump(mode="json", by_alias=True)

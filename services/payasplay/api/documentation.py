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
from payasplay.schemas import Failure


def failures(*errors: type[DomainError]) -> dict[int | str, dict[str, Any]]:
    """The ``responses`` of an endpoint: the given errors, and those that every endpoint, or every private one, has."""
    by_status: dict[int | str, list[str]] = {}
    every: tuple[type[DomainError], ...] = (ValidationFailed, *errors, PayloadTooLarge, DomainError, ServiceUnavailable)
    if Unauthorized in errors and RateLimited not in errors:
        every = (*every, RateLimited)
    for error in every:
        by_status.setdefault(error.status, []).append(f"`{error.code}`: {error.text}")
    return {status: {"model": Failure, "description": " ".join(texts)} for status, texts in by_status.items()}

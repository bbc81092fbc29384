"""The one shape of every answer, and how errors come into it."""

from typing import Any

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from payasplay import errors, tracing
from payasplay.logs import logger
from payasplay.request_context import PRIVATE
from payasplay.schemas import ErrorOut, Failure, FieldErrorOut

log = logger(__name__)

# pydantic's word for what is wrong -> ours, and the name of the number in its message.
_CODES: dict[str, tuple[str, str | None]] = {
    "missing": ("missing", None),
    "extra_forbidden": ("unknown_field", None),
    "string_too_short": ("too_short", "min_length"),
    "string_too_long": ("too_long", "max_length"),
    "greater_than_equal": ("too_small", "ge"),
    "less_than_equal": ("too_large", "le"),
    "not_an_amount": ("not_an_amount", None),
    "string_type": ("wrong_type", None),
    "int_type": ("wrong_type", None),
    "int_parsing": ("wrong_type", None),
    "bool_type": ("wrong_type", None),
    "model_attributes_type": ("wrong_type", None),
    "dict_type": ("wrong_type", None),
    "json_invalid": ("not_json", None),
}
_STATUS_ERRORS: dict[int, type[errors.DomainError]] = {
    400: errors.ValidationFailed,
    401: errors.Unauthorized,
    403: errors.Forbidden,
    404: errors.NotFound,
    413: errors.PayloadTooLarge,
}


def failure_body(error: errors.DomainError) -> dict[str, Any]:
    """The body of an answer that failed."""
    details = [
        FieldErrorOut(field=one.field, code=one.code, message=one.message, params=one.params) for one in error.details
    ]
    failure = Failure(
        error=ErrorOut(code=error.code, message=error.message, details=details), request_id=tracing.request_id.get()
    )
    return failure.model_dump(mode="json", by_alias=True)


def failure(error: errors.DomainError, headers: dict[str, str] | None = None) -> JSONResponse:
    """The whole answer that failed, with ``Retry-After`` where the error knows when to come again."""
    every = dict(headers or {})
    if error.retry_after is not None:
        every["Retry-After"] = str(error.retry_after)
    if error.status == errors.Unauthorized.status:
        every["WWW-Authenticate"] = "Bearer"
    return JSONResponse(failure_body(error), error.status, every)


def on_domain_error(_request: Request, error: Exception) -> JSONResponse:
    """Answer a domain error."""
    if not isinstance(error, errors.DomainError):
        raise TypeError(f"not a domain error: {error!r}")
    return failure(error)


def on_invalid_request(_request: Request, error: Exception) -> JSONResponse:
    """Answer a body, a path or a query that does not fit its schema, naming each field."""
    if not isinstance(error, RequestValidationError):
        raise TypeError(f"not a validation error: {error!r}")
    return failure(errors.ValidationFailed(details=tuple(_field_error(one) for one in error.errors())))


def _field_error(one: dict[str, Any]) -> errors.FieldError:
    # ("body", "amount") names a field; ("body",) and ("body", 17) mean the body as a whole.
    names = [str(part) for part in one["loc"][1:] if not (one["type"] == "json_invalid" and isinstance(part, int))]
    field = ".".join(names) or str(one["loc"][0])
    if one["type"] == "control_characters":
        field = one.get("ctx", {}).get("field", field)
    code, limit = _CODES.get(one["type"], ("invalid", None))
    if field == "email" and code in {"invalid", "too_short"}:
        code = "not_an_email"
    params = {"limit": one["ctx"][limit]} if limit and limit in one.get("ctx", {}) else {}
    return errors.FieldError(field, code, one["msg"], params)


def on_http_error(_request: Request, error: Exception) -> JSONResponse:
    """Answer what the framework refuses: no such path, no such method."""
    if not isinstance(error, HTTPException):
        raise TypeError(f"not an HTTP error: {error!r}")
    kind = _STATUS_ERRORS.get(error.status_code)
    if kind is None:
        body = failure_body(errors.DomainError(str(error.detail)))
        body["error"]["code"] = "METHOD_NOT_ALLOWED" if error.status_code == 405 else f"HTTP_{error.status_code}"  # noqa: PLR2004
        return JSONResponse(body, error.status_code, error.headers)
    return failure(kind(), dict(error.headers or {}))


def on_unexpected(_request: Request, error: Exception) -> JSONResponse:
    """Answer a defect of ours: the log has the cause, the answer only the request id to find it by."""
    log.error("unexpected error", exc_info=error)
    # The framework answers these outside of all middleware, which gives its headers to every other answer.
    return failure(errors.DomainError(), {"X-Request-Id": tracing.request_id.get(), **PRIVATE})

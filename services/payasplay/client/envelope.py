"""The API's envelope: what is inside an answer, or the error that it speaks of."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import httpx
import pydantic

from payasplay.client.errors import ProtocolError, from_answer
from payasplay.schemas import Failure

M = TypeVar("M", bound=pydantic.BaseModel)
_NO_CONTENT = 204


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer that worked.

    ``data`` is what the envelope held, as plain Python values, ``None`` without a body, bytes where it is a
    file to be saved; ``headers`` are looked up in any case; ``request_id`` is the id that the server gave the call.
    """

    status: int
    headers: httpx.Headers
    data: Any
    request_id: str

    def read(self, model: type[M]) -> M:
        """The data as ``model``; fields that it does not know are passed over.

        Raises:
            ProtocolError: where the data do not fit.
        """
        try:
            return model.model_validate(self.data)
        except pydantic.ValidationError as error:
            # The places and kinds only: the values may be private.
            faults = "; ".join(f"{'.'.join(map(str, e['loc'])) or 'data'}: {e['type']}" for e in error.errors())
            raise ProtocolError(
                f"the answer's data are not a {model.__name__} ({faults})",
                status=self.status,
                request_id=self.request_id,
            ) from None


def read_envelope(response: httpx.Response, *, retry_after: Callable[[str | None], float | None]) -> Answer:
    """Open the envelope of a complete response.

    Args:
        response: as it came, with its request.
        retry_after: reads the header of that name as seconds.

    Raises:
        ApiError: the one that the envelope speaks of.
        ProtocolError: where there is no envelope, or one that contradicts its status.
    """
    request_id = response.headers.get("x-request-id") or response.request.headers["x-request-id"]
    wait = retry_after(response.headers.get("retry-after"))
    if response.is_success and (response.status_code == _NO_CONTENT or response.request.method == "HEAD"):
        return Answer(response.status_code, response.headers, None, request_id)
    if response.is_success and response.headers.get("content-disposition", "").startswith("attachment"):
        return Answer(response.status_code, response.headers, response.content, request_id)
    body = _json_object(response)
    if body is not None and response.is_success and body.get("success") is True and "data" in body:
        return Answer(response.status_code, response.headers, body["data"], request_id)
    if body is not None and response.is_error and body.get("success") is False:
        try:
            failure = Failure.model_validate(body)
        except pydantic.ValidationError:
            raise _not_the_envelope(response, request_id, wait) from None
        raise from_answer(response.status_code, failure.error, request_id=failure.request_id, retry_after=wait)
    raise _not_the_envelope(response, request_id, wait)


def read_bare(response: httpx.Response) -> Answer:
    """Read a JSON object without an envelope, as health checks answer.

    Raises:
        ProtocolError: where the answer is anything else.
    """
    request_id = response.headers.get("x-request-id") or response.request.headers["x-request-id"]
    body = _json_object(response)
    if body is None or not response.is_success:
        raise _not_the_envelope(response, request_id, None)
    return Answer(response.status_code, response.headers, body, request_id)


def _json_object(response: httpx.Response) -> dict[str, Any] | None:
    try:
        body = json.loads(response.content)
    except ValueError:  # neither JSON nor, perhaps, text
        return None
    return body if isinstance(body, dict) else None


def _not_the_envelope(response: httpx.Response, request_id: str, retry_after: float | None) -> ProtocolError:
    kind = response.headers.get("content-type", "no content type")
    return ProtocolError(
        f"the answer is not what the API promises ({kind}, {len(response.content)} bytes)",
        status=response.status_code,
        request_id=request_id,
        retry_after=retry_after,
    )

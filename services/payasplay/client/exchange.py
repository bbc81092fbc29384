"""One HTTP request and what became of it, as a record that cannot change."""

from collections.abc import Callable
from dataclasses import dataclass

Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Exchange:
    """What went out and what came back; secrets included, masking is the task of whoever keeps it.

    Header names are in lower case. Where no answer came, ``status`` is ``None``, the response parts are empty, and
    ``failure`` says why. ``elapsed`` is in seconds, from sending to the end of the body.
    """

    method: str
    url: str
    request_headers: Headers
    request_body: bytes
    status: int | None
    response_headers: Headers
    response_body: bytes
    elapsed: float
    request_id: str
    failure: str | None = None


# Called in the thread of the call, once per exchange, retries and renewals included; what it raises reaches the caller.
ExchangeHook = Callable[[Exchange], None]

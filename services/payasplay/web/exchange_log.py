"""Every call of the API as a line in the log, so that a test can hold it against the API's contract.

Secrets never reach the line: they are masked here, at the source, and headers and queries are left out.
"""

import json
import re
from typing import Any
from urllib.parse import urlsplit

from payasplay.client import Exchange
from payasplay.logs import logger

EVENT = "api exchange"
MASK = "[masked]"

_log = logger(__name__)
# A word for programs in an answer's error, but what somebody proves to be themselves by in a request.
_PROOF_NAME = "code"
_SECRET_NAME = re.compile(
    "password|token|secret|^proof$|^uri$|authorization|cookie|signature|iban|^bic$|^address$|^email$|account_?holder|otp|recovery|credential|api_?key",
    re.IGNORECASE,
)


def write_down(exchange: Exchange) -> None:
    """Write the line: method, path, status, and both bodies where they are JSON."""
    headers = dict(exchange.response_headers)
    _log.info(
        EVENT,
        method=exchange.method,
        path=urlsplit(exchange.url).path,
        status=exchange.status,
        content_type=headers.get("content-type", ""),
        asked=_asked(exchange.request_body),
        answered=masked(_read(exchange.response_body)),
    )


def masked(value: Any, *, secret: bool = False) -> Any:  # noqa: ANN401 (JSON is any value)
    """The same JSON value with the texts behind secret names masked; whatever is not a text keeps its type."""
    if isinstance(value, dict):
        return {name: masked(one, secret=secret or bool(_SECRET_NAME.search(name))) for name, one in value.items()}
    if isinstance(value, list):
        return [masked(one, secret=secret) for one in value]
    return MASK if secret and isinstance(value, str) else value


def _read(body: bytes) -> Any:  # noqa: ANN401
    try:
        return json.loads(body)
    except ValueError:  # no JSON, or no body at all: a file, an event stream
        return None


def _asked(body: bytes) -> Any:  # noqa: ANN401
    asked = masked(_read(body))
    if isinstance(asked, dict) and _PROOF_NAME in asked:
        asked[_PROOF_NAME] = MASK
    return asked

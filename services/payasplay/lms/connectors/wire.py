"""One call at a time to a site that a user named: bounded in time and size, and never carried to another host."""

import json
import time
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

import httpx

from payasplay import outbound
from payasplay.lms.connectors.errors import (
    AnswerTooLarge,
    Maintenance,
    MovedElsewhere,
    NotAnLms,
    SiteFailed,
    Throttled,
    Unreachable,
)

# For a whole answer: a site that sends a byte now and then would hold a worker for ever otherwise.
WHOLE_ANSWER_SECONDS = 30.0
_MOST_REDIRECTS = 3
_REDIRECTIONS = frozenset({301, 302, 303, 307, 308})
_SERVER_ERROR = 500


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, wholly read."""

    status: int
    headers: httpx.Headers
    body: bytes

    def json(self) -> Any:  # noqa: ANN401 - any value of JSON
        """The body as JSON.

        Raises:
            NotAnLms: it is none.
        """
        try:
            return json.loads(self.body)
        except ValueError as error:
            raise NotAnLms from error


class Wire:
    """Calls to one site."""

    def __init__(self, base_url: str, http: httpx.Client, *, answer_seconds: float = WHOLE_ANSWER_SECONDS) -> None:
        """Know the site.

        Raises:
            ForbiddenTarget: the address is none.
        """
        try:
            url = httpx.URL(base_url.strip())
        except httpx.InvalidURL as error:
            raise outbound.ForbiddenTarget from error
        self.base = url.copy_with(path=url.path.rstrip("/"), query=None, fragment=None)
        self._http = http
        self._answer_seconds = answer_seconds

    def url(self, path: str) -> httpx.URL:
        """An address of the site; it may be under a path of its own."""
        return self.base.copy_with(path=self.base.path.rstrip("/") + path)

    def call(
        self, method: str, url: httpx.URL, *, headers: dict[str, str] | None = None, data: dict[str, str] | None = None
    ) -> Answer:
        """Make a call, and tell what concerns any site apart from an answer in its protocol.

        Raises:
            Unreachable, AnswerTooLarge, MovedElsewhere, Maintenance, Throttled, SiteFailed: see there.
            ForbiddenTarget: it leads into our own network.
        """
        answer = self._follow(method, url, headers, data)
        if answer.status == HTTPStatus.TOO_MANY_REQUESTS:
            raise Throttled(retry_after=_whole(answer.headers.get("Retry-After")))
        if answer.status == HTTPStatus.SERVICE_UNAVAILABLE:
            raise Maintenance
        if answer.status >= _SERVER_ERROR:
            raise SiteFailed
        return answer

    def _follow(
        self, method: str, url: httpx.URL, headers: dict[str, str] | None, data: dict[str, str] | None
    ) -> Answer:
        for _ in range(_MOST_REDIRECTS + 1):
            answer = self._once(self._http.build_request(method, url, headers=headers, data=data))
            if answer.status not in _REDIRECTIONS or "Location" not in answer.headers:
                return answer
            url = self._onward(url, answer.headers["Location"])
        raise NotAnLms

    def _onward(self, url: httpx.URL, location: str) -> httpx.URL:
        # By hand, because a redirected call has the token in it: only to the same host, and not out of TLS.
        try:
            target = url.join(location)
        except httpx.InvalidURL as error:
            raise NotAnLms from error
        same = target.host == url.host and (target.port == url.port or (url.port, target.port) == (None, None))
        if not same or (url.scheme == "https" and target.scheme != "https"):
            raise MovedElsewhere(target.host)
        return target

    def _once(self, request: httpx.Request) -> Answer:
        deadline = time.monotonic() + self._answer_seconds
        try:
            response = self._http.send(request, stream=True, follow_redirects=False)
            try:
                body = bytearray()
                for part in response.iter_bytes():
                    body += part
                    if time.monotonic() > deadline:
                        raise Unreachable
            finally:
                response.close()
        except outbound.AnswerTooLarge as error:
            raise AnswerTooLarge from error
        except httpx.HTTPError as error:
            raise Unreachable from error
        return Answer(response.status_code, response.headers, bytes(body))


def _whole(text: str | None) -> int | None:
    return int(text) if text and text.isdecimal() else None

"""Calls of Canvas's API: its pages, and its ways of saying no."""

from http import HTTPStatus
from typing import Any

import httpx

from payasplay.lms.connectors.errors import BadToken, Forbidden, NotAnLms, NotThere, Throttled
from payasplay.lms.connectors.wire import Answer, Wire

_STRING_IDS = "application/json+canvas-string-ids"
_PER_PAGE = "100"
# 100 courses or items a page: nobody has more of them, and a list that never ends is an attack.
_MOST_PAGES = 100


class Calls:
    """The API of one site, called with one token."""

    def __init__(self, base_url: str, token: str, http: httpx.Client) -> None:
        """See ``factory.connect``."""
        self._wire = Wire(base_url, http)
        self._headers = {"Authorization": f"Bearer {token}", "Accept": _STRING_IDS}

    @property
    def host(self) -> str:
        """Where the site is."""
        return self._wire.base.host

    def one(self, path: str) -> Any:  # noqa: ANN401 - any value of JSON
        """One thing."""
        return self._get(self._wire.url("/api/v1" + path)).json()

    def every(self, path: str, *parameters: tuple[str, str]) -> list[Any]:
        """A whole list, page by page. Where the next one is, only the site knows: its address is taken as it is.

        Raises:
            LmsError: what ``errors`` has; also where only a later page fails, since half a list is none.
        """
        url = self._wire.url("/api/v1" + path).copy_with(params=[*parameters, ("per_page", _PER_PAGE)])
        found: list[Any] = []
        for _ in range(_MOST_PAGES):
            answer = self._get(url)
            page = answer.json()
            if not isinstance(page, list):
                raise NotAnLms
            found += page
            following = _next(answer)
            if following is None:
                return found
            url = self._onward(following)
        raise NotAnLms

    def _onward(self, link: str) -> httpx.URL:
        url = self._wire.base.join(link)
        # Behind a proxy a site may name itself with http; the token goes where it went before, and nowhere else.
        if url.host != self._wire.base.host:
            raise NotAnLms
        return url.copy_with(scheme=self._wire.base.scheme, port=self._wire.base.port)

    def _get(self, url: httpx.URL) -> Answer:
        answer = self._wire.call("GET", url, headers=self._headers)
        if answer.status == HTTPStatus.OK:
            return answer
        if answer.status == HTTPStatus.UNAUTHORIZED:
            # Both have this status, and words in the site's language: only the header tells them apart.
            raise BadToken if "WWW-Authenticate" in answer.headers else Forbidden
        if answer.status == HTTPStatus.FORBIDDEN:
            raise _throttled(answer) or Forbidden
        if answer.status == HTTPStatus.NOT_FOUND and _is_json(answer):
            raise NotThere
        raise NotAnLms


def _throttled(answer: Answer) -> Throttled | None:
    is_spent = answer.headers.get("X-Rate-Limit-Remaining", "").startswith(("0.0", "-"))
    return Throttled() if is_spent or b"Rate Limit Exceeded" in answer.body else None


def _is_json(answer: Answer) -> bool:
    return str(answer.headers.get("Content-Type", "")).startswith("application/json")


def _next(answer: Answer) -> str | None:
    for link in httpx.Response(HTTPStatus.OK, headers=answer.headers).links.values():
        if link.get("rel") == "next":
            return link["url"]
    return None

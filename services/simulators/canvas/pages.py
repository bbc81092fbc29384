"""Lists in pages: ten at a time, up to a hundred or what the site allows.

The way on is in a ``Link`` header that nobody should read.
"""

import base64
import binascii
import json
from typing import Any

from aiohttp import web

_USUAL, _MOST = 10, 100


def page(request: web.Request, items: list[Any]) -> web.Response:
    """The page that is asked for; ``rel="last"`` is missing, as where counting is too much for Canvas."""
    size = min(_number(request.query.get("per_page"), _USUAL), request.get("most", _MOST))
    start = _start(request.query.get("page", ""))
    links = [_link(request, start, "current"), _link(request, 0, "first")]
    if start + size < len(items):
        links.insert(1, _link(request, start + size, "next"))
    if start:
        links.insert(1, _link(request, max(0, start - size), "prev"))
    body = json.dumps(items[start : start + size])
    return web.Response(text=body, content_type="application/json", headers={"Link": ",".join(links)})


def _link(request: web.Request, start: int, rel: str) -> str:
    query = [(key, value) for key, value in request.query.items() if key not in {"access_token", "page"}]
    query.append(("page", "bookmark:" + base64.urlsafe_b64encode(json.dumps([start]).encode()).decode()))
    return f'<{request.url.with_query(query)}>; rel="{rel}"'


def _start(text: str) -> int:
    try:
        (start,) = json.loads(base64.urlsafe_b64decode(text.removeprefix("bookmark:")))
        return int(start)
    except (ValueError, TypeError, binascii.Error):
        return 0


def _number(text: str | None, usual: int) -> int:
    return int(text) if text and text.isdecimal() and int(text) else usual

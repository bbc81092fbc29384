"""Live news: the API's events for the signed-in account, passed on to the page."""

from collections.abc import AsyncIterator
from typing import cast

import httpx
from fastapi import APIRouter, Request
from fastapi.responses import Response, StreamingResponse
from starlette.concurrency import run_in_threadpool

from payasplay import tracing
from payasplay.client import ApiError, NotSignedIn, RateLimited
from payasplay.logs import logger
from payasplay.web.visitors import AnyVisitor, Visitor

router = APIRouter()
_log = logger(__name__)
_UNAUTHORIZED = 401
_OK = 200
_TOO_MANY = 429
_UNAVAILABLE = 503
# The API sends a comment every 15 seconds: two missed ones mean that the stream is dead.
_TIMEOUT = httpx.Timeout(5, read=40)


@router.get("/events")
async def events(request: Request, visitor: AnyVisitor) -> Response:
    """A stream while somebody is signed in; 204 tells a browser to stop asking."""
    if not visitor.signed_in:
        return Response(status_code=204)
    try:
        upstream = await _open(request, visitor)
    except NotSignedIn as problem:
        _log.info("no live events for an ended session", error=repr(problem))
        return Response(status_code=204)
    except (httpx.HTTPError, ApiError) as problem:
        _log.warning("no live events", error=repr(problem))
        return _not_now(too_many=isinstance(problem, RateLimited))
    if upstream.status_code != _OK:
        await upstream.aclose()
        _log.warning("no live events", status=upstream.status_code)
        return _not_now(too_many=upstream.status_code == _TOO_MANY)
    return StreamingResponse(_pass_on(upstream), media_type="text/event-stream", headers={"X-Accel-Buffering": "no"})


def _not_now(*, too_many: bool) -> Response:
    """The browser asks again later by itself, whether the fault is ours or it has asked too often."""
    return Response(status_code=_TOO_MANY if too_many else _UNAVAILABLE, headers={"Retry-After": "5"})


async def _open(request: Request, visitor: Visitor) -> httpx.Response:
    """The API's stream; an expired access token is renewed once, by the client's own rules.

    Raises:
        httpx.HTTPError: the API cannot be reached.
        ApiError: the session cannot be renewed, or not now.
    """
    upstream = await _request(request, visitor)
    if upstream.status_code == _UNAUTHORIZED:
        await upstream.aclose()
        await run_in_threadpool(visitor.api.account.me)
        upstream = await _request(request, visitor)
    return upstream


async def _request(request: Request, visitor: Visitor) -> httpx.Response:
    streams = cast("httpx.AsyncClient", request.app.state.streams)
    tokens = await run_in_threadpool(visitor.services.sessions.tokens(visitor.session).get)
    headers = {
        "Authorization": f"Bearer {tokens.access_token if tokens else ''}",
        "Accept": "text/event-stream",
        "traceparent": tracing.traceparent(),
        "X-Request-Id": tracing.request_id.get(),
    }
    url = f"{visitor.services.settings.api_url}/api/v1/events"
    return await streams.send(streams.build_request("GET", url, headers=headers, timeout=_TIMEOUT), stream=True)


async def _pass_on(upstream: httpx.Response) -> AsyncIterator[bytes]:
    try:
        async for piece in upstream.aiter_raw():
            yield piece
    except httpx.HTTPError as problem:
        # The browser asks again by itself.
        _log.warning("live events broke off", error=repr(problem))
    finally:
        await upstream.aclose()

"""What surrounds each request for a page: its trace, the page for what nobody expected, its session."""

from collections.abc import Awaitable, Callable

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from payasplay import tracing
from payasplay.client import trace as client_trace
from payasplay.logs import logger
from payasplay.web.sessions import COOKIE

_log = logger(__name__)


class TraceToApi:
    """ASGI middleware: one trace from the browser to the API."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap ``app``."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request, whose calls to the API carry its trace."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        with client_trace.use(traceparent=tracing.traceparent()):
            await self._app(scope, receive, send)


class BrokenPage:
    """ASGI middleware: a page of ours for what nobody expected."""

    def __init__(self, app: ASGIApp, page: Callable[[Request], Awaitable[Response]]) -> None:
        """Wrap ``app``; ``page`` is what a visitor sees where it fails unexpectedly."""
        self._app = app
        self._page = page

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun = False

        async def send_and_remember(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, send_and_remember)
        except Exception as problem:
            if begun:  # it can only be cut off
                raise
            _log.exception("request failed", method=scope["method"], path=scope["path"], error=repr(problem))
            page = await self._page(Request(scope, receive))
            await page(scope, receive, send)


class SessionCookie:
    """ASGI middleware: hands the browser the session that a page gave it."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap ``app``."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Set the cookie where the request's state names a session."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_cookie(message: Message) -> None:
            session_id = scope.get("state", {}).get("session_cookie")
            if message["type"] == "http.response.start" and session_id:
                cookie = f"{COOKIE}={session_id}; Path=/; Secure; HttpOnly; SameSite=Lax"
                MutableHeaders(scope=message).append("Set-Cookie", cookie)
            await send(message)

        await self._app(scope, receive, send_with_cookie)

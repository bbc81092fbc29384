"""What surrounds every request: its trace and id, its line in the log, and headers that every answer has."""

import time

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from payasplay import tracing
from payasplay.api.rate_limiting import HEADERS as RATE_LIMIT_HEADERS
from payasplay.logs import logger

log = logger("access")


class RequestContext:
    """ASGI middleware, outermost: answers are private unless they say otherwise, and carry ``X-Request-Id``."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Run one request inside its context."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        incoming = Headers(scope=scope)
        tracing.begin(traceparent=incoming.get("traceparent"), request=incoming.get("x-request-id"))
        started = time.perf_counter()
        status = 500

        async def send_with_headers(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                headers["X-Request-Id"] = tracing.request_id.get()
                headers.update(scope.get("state", {}).get(RATE_LIMIT_HEADERS, {}))
                headers.setdefault("Cache-Control", "no-store")
                headers.setdefault("X-Content-Type-Options", "nosniff")
            await send(message)

        try:
            await self._app(scope, receive, send_with_headers)
        finally:
            if scope["path"] != "/health":
                milliseconds = round((time.perf_counter() - started) * 1000, 1)
                log.info("request", method=scope["method"], path=scope["path"], status=status, ms=milliseconds)

"""What surrounds every request of an HTTP process: its trace and id, its line in the log, headers of every answer."""

import time
from collections.abc import Mapping
from types import MappingProxyType

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from payasplay import tracing
from payasplay.logs import logger

# Of answers to programs: nobody between keeps them, or takes them for something else than they say.
PRIVATE = MappingProxyType({"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"})
_BROKEN = 500
log = logger("access")


class RequestContext:
    """ASGI middleware, outermost: an answer carries ``X-Request-Id``, and leaves one line in the log."""

    def __init__(self, app: ASGIApp, *, unless_said: Mapping[str, str] = MappingProxyType({})) -> None:
        """Wrap ``app``; ``unless_said`` are headers of each answer that has none of that name."""
        self._app = app
        self._unless_said = unless_said

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Run one request inside its context."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        incoming = Headers(scope=scope)
        tracing.begin(traceparent=incoming.get("traceparent"), request=incoming.get("x-request-id"))
        started = time.perf_counter()
        status = _BROKEN

        async def send_with_headers(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                headers["X-Request-Id"] = tracing.request_id.get()
                for name, value in self._unless_said.items():
                    headers.setdefault(name, value)
            await send(message)

        try:
            await self._app(scope, receive, send_with_headers)
        finally:
            if scope["path"] != "/health":
                milliseconds = round((time.perf_counter() - started) * 1000, 1)
                # The path alone: a query may hold a token.
                log.info("request", method=scope["method"], path=scope["path"], status=status, ms=milliseconds)

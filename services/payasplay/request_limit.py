"""ASGI middleware: a request that is longer than the limit is refused, whether it says its length or not."""

from collections.abc import Callable

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from payasplay.errors import PayloadTooLarge


class RequestLimit:
    """Counts what comes in."""

    def __init__(self, app: ASGIApp, limit_bytes: int, refusal: Callable[[], ASGIApp] | None = None) -> None:
        """Wrap ``app``.

        Args:
            app: what is protected; where it reads past the limit, it meets an ``HTTPException`` with status 413.
            limit_bytes: how long a body may be.
            refusal: the answer to a request that says at once that it is too long; where there is none it is read too.
        """
        self._app = app
        self._limit = limit_bytes
        self._refusal = refusal

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if self._refusal is not None and self._says_too_much(scope):
            await self._refusal()(scope, receive, send)
            return
        received = 0

        async def receive_counted() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > self._limit:
                raise HTTPException(PayloadTooLarge.status)
            return message

        await self._app(scope, receive_counted, send)

    def _says_too_much(self, scope: Scope) -> bool:
        length = Headers(scope=scope).get("content-length", "0")
        return length.isdecimal() and int(length) > self._limit

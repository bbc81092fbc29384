"""ASGI middleware: a request that is longer than the limit is refused, whether it says its length or not."""

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from payasplay.api.envelope import failure
from payasplay.errors import PayloadTooLarge


class RequestLimit:
    """Counts what comes in."""

    def __init__(self, app: ASGIApp, limit_bytes: int) -> None:
        """Wrap ``app``."""
        self._app = app
        self._limit = limit_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        length = Headers(scope=scope).get("content-length", "0")
        if length.isdecimal() and int(length) > self._limit:
            await failure(PayloadTooLarge())(scope, receive, send)
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

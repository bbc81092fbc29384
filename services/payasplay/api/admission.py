"""How many requests are at work at a time: no more than there are threads for them.

A request holds a connection from its first question to its commit, and goes from thread to thread on the way. Where
more of them are let in than there are threads, all threads can be taken by requests that wait for a connection, while
those that hold the connections wait for a thread, until their patience ends. With one thread for each, whoever holds a
connection can always go on and give it back.
"""

import asyncio

from anyio.to_thread import current_default_thread_limiter
from starlette.types import ASGIApp, Message, Receive, Scope, Send


class Admission:
    """ASGI middleware: a request waits at the door, in the order of arrival, until one before it is answered.

    Its place is free once its answer begins: the transaction is over by then, and an event stream never ends.
    """

    def __init__(self, app: ASGIApp) -> None:
        """Wrap ``app``; the threads are those of the event loop that it is served from."""
        self._app = app
        self._places: asyncio.Semaphore | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let one request in."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if self._places is None:
            self._places = asyncio.Semaphore(int(current_default_thread_limiter().total_tokens))
        places, inside = self._places, True
        await places.acquire()

        async def send_and_leave(message: Message) -> None:
            nonlocal inside
            if inside and message["type"] == "http.response.start":
                inside = False
                places.release()
            await send(message)

        try:
            await self._app(scope, receive, send_and_leave)
        finally:
            if inside:
                places.release()

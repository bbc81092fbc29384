"""Live events of the stand-in, from one coroutine of its event loop to others."""

import asyncio
from collections.abc import AsyncIterator
from uuid import UUID

KEEP_ALIVE_SECONDS = 15


class Live:
    """Who listens, by account."""

    def __init__(self) -> None:
        self._listeners: dict[UUID, set[asyncio.Queue[str]]] = {}

    def publish(self, account_id: UUID, name: str) -> None:
        """Tell the account's open pages that something has changed."""
        for each in self._listeners.get(account_id, ()):
            each.put_nowait(name)

    async def events(self, account_id: UUID) -> AsyncIterator[str]:
        """The account's events as server-sent events, the first at once."""
        queue: asyncio.Queue[str] = asyncio.Queue()
        listeners = self._listeners.setdefault(account_id, set())
        listeners.add(queue)
        try:
            yield "event: wallet\ndata: {}\n\n"
            while True:
                try:
                    name = await asyncio.wait_for(queue.get(), KEEP_ALIVE_SECONDS)
                except TimeoutError:
                    yield ": still here\n\n"
                else:
                    yield f"event: {name}\ndata: {{}}\n\n"
        finally:
            listeners.discard(queue)

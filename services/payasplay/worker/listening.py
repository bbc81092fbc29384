"""Hearing of new jobs again after the database was away."""

import asyncio
from collections.abc import Iterable

import procrastinate
from procrastinate.connector import Notify
from procrastinate.exceptions import ConnectorException

from payasplay import logs

PAUSE_SECONDS = 0.2

log = logs.logger("worker")


class Listening(procrastinate.PsycopgConnector):
    """A connector that goes on listening: the library's own listens no more once the database refuses to come back.

    Jobs would still be found by polling, so nothing would be lost; but each would come late, until a restart.
    """

    async def listen_notify(self, on_notification: Notify, channels: Iterable[str]) -> None:
        """Hear of new jobs until it is cancelled."""
        heard = list(channels)
        while True:
            try:
                await super().listen_notify(on_notification, heard)
            except ConnectorException as error:
                log.warning("not heard of new jobs", reason=str(error).splitlines()[0])
                await asyncio.sleep(PAUSE_SECONDS)

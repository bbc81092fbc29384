"""The worker hears of new jobs again, however long the database was away."""

import asyncio

import procrastinate
import pytest
from procrastinate.exceptions import ConnectorException

from payasplay.worker import listening
from tests.aside import aside


def test_who_is_refused_listens_again(monkeypatch):
    heard: list[list[str]] = []

    async def refused_twice(_self, _on_notification, channels):
        heard.append(list(channels))
        if len(heard) < 3:
            raise ConnectorException("connection refused")
        await asyncio.Event().wait()

    async def nobody(*, channel, payload):
        pass

    async def listen():
        connector = listening.Listening()
        await asyncio.wait_for(connector.listen_notify(nobody, iter(["jobs"])), 0.5)

    monkeypatch.setattr(procrastinate.PsycopgConnector, "listen_notify", refused_twice)
    monkeypatch.setattr(listening, "PAUSE_SECONDS", 0)
    with pytest.raises(TimeoutError):
        aside(listen())
    assert heard == [["jobs"]] * 3

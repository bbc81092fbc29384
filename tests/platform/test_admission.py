"""More requests at once than there are threads and connections: all are answered, none waits in a circle."""

import asyncio

import httpx
import pytest
from anyio.to_thread import current_default_thread_limiter
from sqlalchemy import text

from payasplay.accounts import service
from payasplay.api import admission
from payasplay.api.app import create_app
from payasplay.database import engine as engine_module
from payasplay.database.engine import transaction
from payasplay.settings import settings
from tests.aside import aside

_CROWD, _THREADS, _CONNECTIONS = 60, 6, 2


@pytest.fixture
def few_connections(database, monkeypatch):
    monkeypatch.setenv("PAP_DATABASE_POOL_SIZE", str(_CONNECTIONS))
    settings.cache_clear()
    engine_module.engine.cache_clear()
    yield
    engine_module.engine().dispose()
    monkeypatch.undo()
    settings.cache_clear()
    engine_module.engine.cache_clear()


async def crowd(headers: dict[str, str]) -> list[int]:
    current_default_thread_limiter().total_tokens = _THREADS
    transport = httpx.ASGITransport(create_app(), raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://api.test/api/v1", timeout=60) as http:
        answers = await asyncio.gather(*(http.get("/wallet/balance", headers=headers) for _ in range(_CROWD)))
    return [answer.status_code for answer in answers]


@pytest.fixture
def headers(few_connections, account):
    with transaction() as work:
        pair = service.start_session(work, account)
    return {"Authorization": f"Bearer {pair.access_token}"}


def test_everybody_is_answered(headers):
    assert aside(crowd(headers)) == [200] * _CROWD
    with transaction() as work:
        assert work.scalar(text("SELECT 1")) == 1


def test_an_answer_that_streams_gives_its_place_back():
    """A door of one place: the second comes in while the first one's answer goes on."""

    async def both() -> list[str]:
        begun, told = asyncio.Event(), []

        async def app(scope, receive, send):
            await send({"type": "http.response.start", "status": 200, "headers": []})
            told.append(scope["path"])
            if scope["path"] == "/endless":
                begun.set()
                await asyncio.Event().wait()

        async def nothing(*_arguments):
            return None

        current_default_thread_limiter().total_tokens = 1
        door = admission.Admission(app)
        first = asyncio.create_task(door({"type": "http", "path": "/endless"}, nothing, nothing))
        await begun.wait()
        await asyncio.wait_for(door({"type": "http", "path": "/next"}, nothing, nothing), 5)
        first.cancel()
        return told

    assert aside(both()) == ["/endless", "/next"]


def test_who_fails_gives_the_place_back():
    async def twice() -> int:
        failures = 0

        async def app(scope, receive, send):
            raise RuntimeError("broken")

        async def nothing(*_arguments):
            return None

        current_default_thread_limiter().total_tokens = 1
        door = admission.Admission(app)
        for _ in range(2):
            try:
                await asyncio.wait_for(door({"type": "http", "path": "/"}, nothing, nothing), 5)
            except RuntimeError:
                failures += 1
        return failures

    assert aside(twice()) == 2

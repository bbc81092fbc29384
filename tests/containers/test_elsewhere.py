"""An engine on another machine: what it publishes there is brought to this machine's loopback."""

import asyncio
import os
import threading
import urllib.request
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from launch.containers.gateway import pass_on
from launch.containers.leftovers import RUN
from tests.containers import small

pytestmark = [pytest.mark.engine, pytest.mark.timeout(240)]
THERE = "127.0.0.2"  # another address, as another machine has


@pytest.fixture
def elsewhere(engine, monkeypatch) -> Iterator[str]:
    """The engine as it is reached from another machine: by TCP."""
    path = urlsplit(engine.url).path
    loop, known = asyncio.new_event_loop(), threading.Event()
    port: list[int] = []

    async def take(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        inner, outer = await asyncio.open_unix_connection(path)
        await asyncio.gather(pass_on(reader, outer), pass_on(inner, writer))
        writer.close()

    async def serve() -> None:
        server = await asyncio.start_server(take, THERE, 0)
        port.append(server.sockets[0].getsockname()[1])
        known.set()

    def run() -> None:
        loop.run_until_complete(serve())
        loop.run_forever()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    assert known.wait(10)
    monkeypatch.setenv("DOCKER_HOST", f"tcp://{THERE}:{port[0]}")
    yield THERE
    loop.call_soon_threadsafe(loop.stop)
    thread.join(10)


def test_what_is_published_there_is_reached_here(engine, images, elsewhere):
    if not engine.is_local:
        pytest.skip("the engine of this run is elsewhere by itself")
    web = small.server("web", images.app)
    owned = small.owned(web, owner=os.getpid())
    owned.wait_until_up()
    try:
        (found,) = engine.client.containers.list(filters={"label": f"{RUN}={owned.plan.run_dir.name}"})
        bound = [each["HostIp"] for binds in found.attrs["NetworkSettings"]["Ports"].values() for each in binds or ()]
        assert bound == [elsewhere]
        (port,) = web.published.values()
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=10) as answer:
            assert answer.status == 200
    finally:
        owned.end()
    assert small.left_of(engine, owned.plan.run_dir.name) == []

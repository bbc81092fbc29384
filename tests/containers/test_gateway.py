"""The one address of the API's replicas: every one gets its turn, and one that has stopped costs a try."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from launch.containers.gateway import Gateway
from tests.aside import aside


@asynccontextmanager
async def replica(host: str, port: int) -> AsyncIterator[None]:
    """A server that answers one line with its own address."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readline()
        writer.write(host.encode())
        writer.close()

    async with await asyncio.start_server(answer, host, port):
        yield


async def ask(port: int) -> str:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"who\n")
    answer = await asyncio.wait_for(reader.read(), 10)
    writer.close()
    return answer.decode()


async def asked(running: list[str], known: list[str], times: int, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The answers through a gateway whose name has these addresses, of which some run."""
    with socket.create_server(("127.0.0.99", 0)) as free:
        inner = free.getsockname()[1]

    async def addresses(*_: object, **__: object) -> list[object]:
        return [(None, None, None, None, (address, inner)) for address in known]

    gateway = Gateway("api", inner)
    async with await asyncio.start_server(gateway.take, "127.0.0.1", 0) as server:
        monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", addresses)
        outer = server.sockets[0].getsockname()[1]
        async with replicas(running, inner):
            return [await ask(outer) for _ in range(times)]


@asynccontextmanager
async def replicas(hosts: list[str], port: int) -> AsyncIterator[None]:
    if not hosts:
        yield
        return
    async with replica(hosts[0], port), replicas(hosts[1:], port):
        yield


ONE, OTHER = "127.0.0.2", "127.0.0.3"


def test_each_replica_gets_its_turn(monkeypatch):
    answers = aside(asked([ONE, OTHER], [ONE, OTHER], 4, monkeypatch))
    assert answers == [ONE, OTHER, ONE, OTHER]


def test_a_replica_that_has_stopped_is_passed_over(monkeypatch):
    assert aside(asked([OTHER], [ONE, OTHER], 3, monkeypatch)) == [OTHER, OTHER, OTHER]


def test_without_any_the_connection_is_closed(monkeypatch):
    assert aside(asked([], [ONE, OTHER], 1, monkeypatch)) == [""]

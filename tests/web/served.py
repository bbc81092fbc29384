"""Applications on loopback ports, for tests that need a real browser or a real stream."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from socket import socket

import uvicorn
from fastapi import FastAPI

from launch.ports import LOOPBACK


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.up = threading.Event()

    async def startup(self, sockets: list[socket] | None = None) -> None:
        await super().startup(sockets)
        self.up.set()


@contextmanager
def served(app: FastAPI, port: int) -> Iterator[None]:
    """Serve until the block ends; open streams are cut then."""
    config = uvicorn.Config(app, host=LOOPBACK, port=port, log_config=None, timeout_graceful_shutdown=1)
    server = _Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    if not server.up.wait(10):
        raise TimeoutError("the server did not start")
    yield
    server.should_exit = True
    thread.join(10)
    if thread.is_alive():
        raise TimeoutError("the server did not stop")

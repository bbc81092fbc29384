"""Serves a stand-in from a thread of this process, on a loopback port: the web tier and tests call it like the API."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from socket import socket

import uvicorn
from fastapi import FastAPI

LOOPBACK = "127.0.0.1"
_START_SECONDS = 20
_STOP_SECONDS = 10


class StandInFailed(RuntimeError):
    """The stand-in did not start or did not stop."""


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.is_up = threading.Event()

    async def startup(self, sockets: list[socket] | None = None) -> None:
        await super().startup(sockets)
        self.is_up.set()


@contextmanager
def served(app: FastAPI, port: int) -> Iterator[str]:
    """Serve until the block ends; open streams are cut then. Yields the address.

    Raises:
        StandInFailed: the port is taken, or it does not stop.
    """
    config = uvicorn.Config(
        app, host=LOOPBACK, port=port, log_config=None, access_log=False, timeout_graceful_shutdown=1, ws="none"
    )
    server = _Server(config)
    thread = threading.Thread(target=server.run, name="stand-in", daemon=True)
    thread.start()
    if not server.is_up.wait(_START_SECONDS):
        raise StandInFailed(f"the stand-in of the API did not start on port {port}")
    try:
        yield f"http://{LOOPBACK}:{port}"
    finally:
        server.should_exit = True
        thread.join(_STOP_SECONDS)
    if thread.is_alive():
        raise StandInFailed("the stand-in of the API did not stop")

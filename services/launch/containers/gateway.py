"""The way in to the API's replicas: ``python -m launch.containers.gateway --port 8000 --to api:8000``.

One address for all of them, as a load balancer gives it. It passes bytes on: each new connection goes to the next
replica that takes it, so one that has stopped costs nobody more than a try.
"""

import argparse
import asyncio
import contextlib
import itertools
import json
import socket
import sys
from collections.abc import Callable
from datetime import UTC, datetime

_CHUNK = 65_536
_CONNECT_SECONDS = 1.0


class Gateway:
    """Passes connections on to whoever has the name at that moment."""

    def __init__(self, host: str, port: int, say: Callable[..., None] | None = None) -> None:
        """Lead to ``port`` of every address of ``host``; ``say`` tells of what does not answer."""
        self._host, self._port = host, port
        self._say = say or (lambda *_words, **_more: None)
        self._turns = itertools.count()

    async def take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Pass one connection on, in both directions, until one side has had enough."""
        try:
            there = await self._connect()
            if there is None:
                return
            await asyncio.gather(pass_on(reader, there[1]), pass_on(there[0], writer))
        finally:
            writer.close()

    async def _connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter] | None:
        """Reach the next replica that takes the connection; None where none does."""
        loop = asyncio.get_running_loop()
        try:
            found = await loop.getaddrinfo(self._host, self._port, type=socket.SOCK_STREAM)
        except socket.gaierror as error:
            self._say("warning", "nobody has the name", error=str(error))
            return None
        replicas = sorted({str(address[0]) for *_, address in found})
        first = next(self._turns)
        for turn in range(len(replicas)):
            replica = replicas[(first + turn) % len(replicas)]
            try:
                return await asyncio.wait_for(asyncio.open_connection(replica, self._port), _CONNECT_SECONDS)
            except (OSError, TimeoutError) as error:
                self._say("warning", "a replica does not answer", replica=replica, error=str(error))
        return None


async def pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Pass bytes on to their end, then tell the other side that no more will come."""
    # A side that hung up is the end of the way, and for the other side to see.
    with contextlib.suppress(OSError):
        while some := await reader.read(_CHUNK):
            writer.write(some)
            await writer.drain()
    with contextlib.suppress(OSError):
        writer.write_eof() if writer.can_write_eof() else writer.close()


def _say(level: str, event: str, **more: str) -> None:
    line = {"timestamp": datetime.now(UTC).isoformat(), "level": level, "service": "gateway", "event": event, **more}
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


async def serve(host: str, port: int, to: str) -> None:
    """Serve until the process is ended."""
    name, _, number = to.rpartition(":")
    server = await asyncio.start_server(Gateway(name, int(number), _say).take, host, port)
    _say("info", "gateway ready")
    async with server:
        await server.serve_forever()


def main() -> None:
    """Read the command line, and serve."""
    options = argparse.ArgumentParser(prog="python -m launch.containers.gateway", description=__doc__)
    options.add_argument("--host", default="127.0.0.1")
    options.add_argument("--port", type=int, required=True)
    options.add_argument("--to", required=True, metavar="HOST:PORT")
    given = options.parse_args()
    asyncio.run(serve(given.host, given.port, given.to))


if __name__ == "__main__":
    main()

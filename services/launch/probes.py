"""How the guardian finds out that a part is ready: a fine poll on loopback, which costs next to nothing."""

import asyncio
import json
from pathlib import Path
from urllib.parse import urlsplit

from launch.part import AnswersHttp, AnswersTcp, Finishes, LogsEvent, Readiness

POLL_SECONDS = 0.015
ANSWER_SECONDS = 2.0
_OK = 200


async def until_ready(ready: Readiness, log: Path, since: int = 0) -> None:
    """Return as soon as the part is ready; never returns for ``Finishes``, which the process's end decides.

    ``since`` is where in its log, in bytes, the part's present life begins.
    """
    if isinstance(ready, Finishes):
        await asyncio.Event().wait()
    elif isinstance(ready, LogsEvent):
        await _event_in_log(log, ready.event, since)
    else:
        while not await answers(ready):  # noqa: ASYNC110 -- another process has no event to offer
            await asyncio.sleep(POLL_SECONDS)


async def answers(ready: AnswersHttp | AnswersTcp) -> bool:
    """Ask once. Refused, reset, late or wrong is False: a part that is still starting does all of these."""
    ask = _http_ok(ready.url) if isinstance(ready, AnswersHttp) else _tcp_ok(ready)
    try:
        return await asyncio.wait_for(ask, ANSWER_SECONDS)
    except (OSError, EOFError, TimeoutError):
        return False


async def _http_ok(url: str) -> bool:
    where = urlsplit(url)
    request = f"GET {where.path or '/'} HTTP/1.1\r\nHost: {where.netloc}\r\nConnection: close\r\n\r\n"
    head = await _exchange(where.hostname or "127.0.0.1", where.port or 80, request.encode(), b"\r\n")
    words = head.split(b" ", 2)
    return words[0].startswith(b"HTTP/") and len(words) > 1 and words[1] == str(_OK).encode()


async def _tcp_ok(ready: AnswersTcp) -> bool:
    expected = bytes.fromhex(ready.expects)
    return expected in await _exchange("127.0.0.1", ready.port, bytes.fromhex(ready.sends), expected)


async def _exchange(host: str, port: int, request: bytes, until: bytes) -> bytes:
    """Send the request and read until the mark has come or the other side closes; return what came."""
    reader, writer = await asyncio.open_connection(host, port)
    try:
        writer.write(request)
        answer = b""
        while until not in answer:
            some = await reader.read(4096)
            if not some:
                break
            answer += some
        return answer
    finally:
        writer.close()


async def _event_in_log(log: Path, event: str, since: int) -> None:
    """Follow the log until a JSON object with this event has been written, whole line or not yet."""
    rest = b""
    with log.open("rb") as file:
        file.seek(since)
        while True:
            *lines, rest = (rest + file.read()).split(b"\n")
            if any(_event_of(line) == event for line in lines):
                return
            await asyncio.sleep(POLL_SECONDS)


def _event_of(line: bytes) -> object:
    """Return the event of a JSON log line, None for any other line: not all that a process writes is JSON."""
    try:
        record = json.loads(line)
    except ValueError:
        return None
    return record.get("event") if isinstance(record, dict) else None

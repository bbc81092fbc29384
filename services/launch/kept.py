"""A stack that goes on without its owner: how it is found again, whether it is still good, how it is ended."""

import asyncio
import fcntl
import hashlib
import json
import os
import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psutil

from launch.environment import PROJECT
from launch.errors import GuardianFailed
from launch.part import AnswersHttp, AnswersTcp, AnyPart, readiness_from_json, readiness_to_json
from launch.probes import answers
from launch.process import all_ended
from launch.runs import runs_root

_END_SECONDS = 30.0
_SOURCES = ("services", "faults")
_NOT_SOURCES = {"__pycache__", "node_modules"}


def record_path() -> Path:
    """Return the file that tells of this checkout's kept stack; a checkout keeps one at most."""
    return runs_root() / f"kept-{hashlib.sha256(str(PROJECT).encode()).hexdigest()[:16]}.json"


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Let one process at a time look for, start or end this checkout's kept stack."""
    with record_path().with_suffix(".turn").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        yield


def fingerprint(extra_env: Mapping[str, str]) -> str:
    """Return a hash of all that a stack is made of: another one means that a kept stack is out of date."""
    digest = hashlib.sha256()
    chosen = {name: os.environ.get(name, "") for name in ("PAP_POSTGRES_BIN", "PAP_VALKEY_BIN")}
    digest.update(json.dumps([sys.executable, sys.version, chosen, sorted(extra_env.items())]).encode())
    files = [path for top in _SOURCES for path in (PROJECT / top).rglob("*") if path.is_file()]
    for path in sorted([*files, PROJECT / "requirements.txt"]):
        if not _NOT_SOURCES.intersection(path.parts):
            digest.update(f"\0{path.relative_to(PROJECT)}\0".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


def facts(stack: dict[str, Any], parts: tuple[AnyPart, ...], extra_env: Mapping[str, str]) -> dict[str, Any]:
    """Return what the record says, besides what the guardian adds: itself, and the parts that have died since."""
    asked = {part.name: readiness_to_json(part.ready) for part in parts}
    return {"fingerprint": fingerprint(extra_env), "stack": stack, "parts": asked}


def read() -> dict[str, Any] | None:
    """Return the record of the kept stack, or None where there is none whose guardian lives."""
    path = record_path()
    if not path.exists():
        return None
    record: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return record if _guardian(record) else None


def _guardian(record: dict[str, Any]) -> psutil.Process | None:
    """Return the guardian, or None if it has ended; its start time tells it from a later process with its number."""
    try:
        process = psutil.Process(record["guardian"]["pid"])
        same = process.create_time() == record["guardian"]["created"]
        return process if same and process.status() != psutil.STATUS_ZOMBIE else None
    except psutil.NoSuchProcess:
        return None


def troubles(record: dict[str, Any]) -> list[str]:
    """Ask every part of a kept stack how it is; return what is wrong, nothing if all is well."""
    found = list(record["deaths"])
    asked = {name: readiness_from_json(ready) for name, ready in record["parts"].items()}
    probes = {name: ready for name, ready in asked.items() if isinstance(ready, AnswersHttp | AnswersTcp)}

    async def ask_all() -> list[bool]:
        return await asyncio.gather(*(answers(ready) for ready in probes.values()))

    # In a thread of its own: the caller's may run an event loop already, as Playwright's does.
    with ThreadPoolExecutor(1) as aside:
        answered = aside.submit(asyncio.run, ask_all()).result()
    for (name, ready), well in zip(probes.items(), answered, strict=True):
        if not well:
            found.append(f"part {name!r} does not give {ready}")
    return found


def end() -> bool:
    """End the kept stack and wait until nothing of it is left. Returns whether there was one.

    Raises:
        GuardianFailed: it does not end.
    """
    record = read()
    guardian = _guardian(record) if record else None
    if guardian is None:
        record_path().unlink(missing_ok=True)
        return False
    guardian.terminate()
    if not all_ended([guardian], _END_SECONDS):
        raise GuardianFailed(message=f"the kept stack did not end within {_END_SECONDS:.0f} s", lines=[])
    return True

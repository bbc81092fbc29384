"""The launcher for programs: ``up`` starts Pay as Play, or finds the stack that was kept."""

import json
import os
import sys
from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from launch import kept
from launch.design import Design, Urls, pay_as_play
from launch.errors import LaunchError, NotTheOwner
from launch.owner import Owned
from launch.plan import CONTAINERS, PROCESSES, Plan
from launch.postgres import start_postgres
from launch.progress import Progress, progress_on
from launch.runs import new_run_dir

__all__ = ["Stack", "Urls", "down", "engine", "find", "start", "start_postgres", "up"]


class Stack:
    """A stack that is up.

    ``urls`` of its parts; ``settings``: the ``PAP_`` variables that they share; ``run_dir`` and ``logs_dir`` on this
    machine (one ``<part>.log`` each); ``kept``: it goes on after ``stop``; ``found``: an earlier run had left it.
    """

    def __init__(
        self, urls: Urls, settings: Mapping[str, str], run_dir: Path, logs_dir: Path, *, owned: Owned | None = None
    ) -> None:
        self.urls = urls
        self.settings = dict(settings)
        self.run_dir = run_dir
        self.logs_dir = logs_dir
        self.kept = False
        self.found = False
        self._owned = owned

    def to_json(self) -> str:
        """Return what another process needs to use this stack. It holds the run's secrets."""
        return json.dumps(self._facts())

    def _facts(self) -> dict[str, Any]:
        folders = {"run_dir": str(self.run_dir), "logs_dir": str(self.logs_dir)}
        return {"urls": self.urls.to_json(), "settings": self.settings, **folders}

    @classmethod
    def from_json(cls, text: str) -> "Stack":
        """Build a stack that can be used, but not stopped, from what ``to_json`` returned."""
        data = json.loads(text)
        return cls(Urls(**data["urls"]), data["settings"], Path(data["run_dir"]), Path(data["logs_dir"]))

    def deaths(self) -> list[LaunchError]:
        """Return, without waiting, the parts that have died since the last call, each with its last log lines.

        A stack that was kept or came from JSON has no line to its guardian, and returns none.
        """
        return self._owned.deaths() if self._owned else []

    def stop(self) -> None:
        """End the stack and wait until no process and no folder of it is left; a kept stack is left as it is.

        Raises:
            NotTheOwner: this stack came from JSON, so somebody else ends it.
            GuardianFailed: it does not end.
        """
        if self._owned:
            owned, self._owned = self._owned, None
            owned.end()
        elif not self.kept:
            raise NotTheOwner(message="this stack is another process's, or was stopped before: only its owner ends it")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


def start(
    design: Design,
    *,
    keep: bool = False,
    extra_env: Mapping[str, str] | None = None,
    progress: Progress,
    logs_dir: Path | None = None,
) -> Stack:
    """Start a stack after a design; ``up`` says what the arguments mean."""
    run_dir = new_run_dir()
    logs = logs_dir.resolve() if logs_dir else run_dir / "logs"
    stack = Stack(design.urls, design.settings, run_dir, logs)
    record = kept.record_path() if keep else None
    given = _given(design.guardian, extra_env)
    facts = kept.facts(stack._facts(), design.parts, given) if keep else {}  # noqa: SLF001 -- same module
    owned = Owned(Plan(run_dir, logs, design.parts, os.getpid(), keep, record, facts, design.guardian), progress)
    owned.wait_until_up()
    if keep:
        owned.leave()
        stack.kept = True
    else:
        stack._owned = owned  # noqa: SLF001 -- same module
    return stack


def up(
    *,
    keep: bool = False,
    extra_env: Mapping[str, str] | None = None,
    progress: Progress | None = None,
    logs_dir: Path | None = None,
    containers: bool = False,
) -> Stack:
    """Start Pay as Play, or find it, and return it once every part is ready.

    Args:
        keep: leave the stack up when this process ends, and use the one that an earlier run kept, if it is made of the
            same sources and settings and is well; if not, that one is ended first. Without it a stack is always new.
        extra_env: variables for every Python part, for example ``{"PAP_FAULTS": "…"}``.
        progress: how the wait is shown; by default on standard error, as suits a terminal or a log.
        logs_dir: where the parts' logs go; by default into the run's folder, which is removed in the end.
        containers: as containers, where it is else as processes of this machine.

    Raises:
        LaunchError: it could not be started, and why; nothing is left of it then.
    """
    shown = progress or progress_on(sys.stderr)
    turn: AbstractContextManager[None] = kept.one_at_a_time() if keep else nullcontext()
    with turn:
        if keep and (found := _find_good(_given(CONTAINERS if containers else PROCESSES, extra_env), shown)):
            return found
        design = _as_containers(extra_env, shown) if containers else pay_as_play(extra_env)
        return start(design, keep=keep, extra_env=extra_env, progress=shown, logs_dir=logs_dir)


def engine() -> str | None:
    """Return where a Docker engine answers, or None where none does."""
    from launch.containers import engine as containers  # noqa: PLC0415 -- only who asks pays for loading it

    try:
        return containers.find().url
    except LaunchError:
        return None


def _given(guardian: str, extra_env: Mapping[str, str] | None) -> dict[str, str]:
    """What a stack was asked to be: a kept one that was asked to be something else is not the right one."""
    return {**(extra_env or {}), "guardian": guardian}


def _as_containers(extra_env: Mapping[str, str] | None, progress: Progress) -> Design:
    # Here and not above: only this target pays for loading them.
    from launch.containers import design, engine, images  # noqa: PLC0415

    docker = engine.find()
    found = images.ready_images(docker, progress.note)
    progress.note(f"containers: engine at {docker.url}, images: {found.origin}")
    return design.pay_as_play(found, extra_env)


def find() -> Stack | None:
    """Return this checkout's kept stack, or None where there is none."""
    record = kept.read()
    return _as_found(record) if record else None


def down() -> bool:
    """End this checkout's kept stack. Returns whether there was one."""
    with kept.one_at_a_time():
        return kept.end()


def _find_good(extra_env: Mapping[str, str], progress: Progress) -> Stack | None:
    record = kept.read()
    if record is None:
        return None
    if record["fingerprint"] != kept.fingerprint(extra_env):
        reasons = ["its sources or settings have changed"]
    else:
        reasons = kept.troubles(record)
    if not reasons:
        progress.note(f"found the stack that was kept: {record['stack']['urls']['web']}")
        return _as_found(record)
    progress.note("the stack that was kept is not used: " + "; ".join(reasons))
    kept.end()
    return None


def _as_found(record: dict[str, Any]) -> Stack:
    stack = Stack.from_json(json.dumps(record["stack"]))
    stack.kept = stack.found = True
    return stack

"""A part while it runs: its start, its way to readiness, its end."""

import asyncio
import contextlib
import os
import signal
import subprocess
import time
from pathlib import Path
from typing import Any, BinaryIO

from launch.copies import Copied, copy
from launch.errors import LaunchError, MissingTool, PartDied, PartNeverReady, PortTaken
from launch.part import Finishes, Part
from launch.ports import holder_of, is_taken
from launch.probes import until_ready
from launch.process import dying_with_me, last_lines
from launch.runs import RUN_MARK


class Running:
    """One part in the hands of the guardian.

    ``ready`` is set once it is ready, ``exited`` holds its exit code (negative: the signal) once it has ended.
    """

    def __init__(self, part: Part, run_dir: Path, logs_dir: Path) -> None:
        self.part = part
        self.run_dir = run_dir
        self.log = logs_dir / f"{part.name}.log"
        self.ready = asyncio.Event()
        self.ended = asyncio.Event()
        self.exited: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        self.started_at = 0.0
        self.process: subprocess.Popen[bytes] | Copied | None = None

    @property
    def seconds(self) -> float:
        """The time since its start."""
        return time.monotonic() - self.started_at

    def start(self) -> None:
        """Start the process, in its own process group, bound to the guardian's life.

        Raises:
            PortTaken: somebody listens on one of its ports already.
            MissingTool: its program cannot be started.
        """
        self.started_at = time.monotonic()
        for port in self.part.ports:
            if is_taken(port):
                raise PortTaken(name=self.part.name, port=port, holder=holder_of(port))
        for name, text in self.part.files.items():
            file = self.run_dir / name
            file.touch(mode=0o600, exist_ok=False)
            file.write_text(text, encoding="utf-8")
        with self.log.open("wb") as log:  # emptied: an event of an earlier run must not count
            try:
                self.process = self._begin(log)
            except OSError as error:
                message = f"part {self.part.name!r} cannot be started: {self.part.argv[0]}: {error.strerror}"
                raise MissingTool(message=message) from error

    def _begin(self, log: BinaryIO) -> subprocess.Popen[bytes] | Copied:
        environment = {**self.part.environment, RUN_MARK: str(self.run_dir)}
        if self.part.module:
            arguments = self.part.argv[len(("python", "-m", self.part.module)) :]
            return copy(self.part.module, arguments, environment, self.run_dir, log.fileno())
        return subprocess.Popen(  # noqa: S603 -- our own parts
            self.part.argv,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            env=environment,
            cwd=self.run_dir,
            process_group=0,
            preexec_fn=dying_with_me(),  # noqa: PLW1509 -- the guardian has one thread
        )

    def note_exit(self, code: int) -> None:
        """Take down how the process ended; the guardian reaps it."""
        if self.process is not None:
            self.process.returncode = code
        self.exited.set_result(code)

    async def become_ready(self) -> None:
        """Wait until the part is ready.

        Raises:
            PartDied: at once when it has ended (a one-shot: badly).
            PartNeverReady: after its patience.
        """
        probe = asyncio.ensure_future(until_ready(self.part.ready, self.log))
        awaited: set[asyncio.Future[Any]] = {probe, self.exited}
        try:
            await asyncio.wait(awaited, timeout=self.part.patience, return_when=asyncio.FIRST_COMPLETED)
        finally:
            probe.cancel()
        if self.exited.done():
            if not (isinstance(self.part.ready, Finishes) and self.exited.result() == 0):
                raise self.death()
        elif not probe.done():
            raise PartNeverReady(
                name=self.part.name, awaited=str(self.part.ready), seconds=self.seconds, lines=last_lines(self.log)
            )
        else:
            probe.result()  # a probe that broke says so
        self.ready.set()

    def death(self) -> LaunchError:
        """Describe the end of a part that should not have ended."""
        return PartDied(
            name=self.part.name, code=self.exited.result(), seconds=self.seconds, lines=last_lines(self.log)
        )

    async def end(self, dependents: list["Running"]) -> None:
        """End the part after those that need it: politely, then, after its grace, the hard way."""
        for dependent in dependents:
            await dependent.ended.wait()
        if self.process is not None and not self.exited.done():
            self._signal(self.part.stop_signal)
            await asyncio.wait({self.exited}, timeout=self.part.grace)
            if not self.exited.done():
                self._signal(signal.SIGKILL)
                await self.exited
        self.ended.set()

    def _signal(self, sign: int) -> None:
        """Signal the whole process group; its leader is not reaped yet, so the number still means this group."""
        if self.process is not None:
            with contextlib.suppress(ProcessLookupError):  # ended in this very moment: what was wanted
                if sign == signal.SIGKILL:
                    os.killpg(self.process.pid, sign)
                else:
                    os.kill(self.process.pid, sign)

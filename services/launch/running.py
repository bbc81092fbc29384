"""A part that is a process of this machine: its start and its end."""

import asyncio
import contextlib
import os
import signal
import subprocess
import time
from pathlib import Path
from typing import BinaryIO

import psutil

from launch.copies import Copied, copy
from launch.errors import MissingTool, PortTaken
from launch.hand import Hand
from launch.part import Part
from launch.ports import holder_of, is_taken
from launch.process import dying_with_me
from launch.runs import RUN_MARK


class Running(Hand):
    """One process in the hands of the guardian."""

    def __init__(self, part: Part, run_dir: Path, logs_dir: Path) -> None:
        super().__init__(part, logs_dir)
        self.recipe = part
        self.run_dir = run_dir
        self.process: subprocess.Popen[bytes] | Copied | None = None

    async def start(self) -> None:
        """Start the process, in its own process group, bound to the guardian's life.

        Raises:
            PortTaken: somebody listens on one of its ports already.
            MissingTool: its program cannot be started.
        """
        self.started_at = time.monotonic()
        for port in self.recipe.ports:
            if is_taken(port):
                raise PortTaken(name=self.part.name, port=port, holder=holder_of(port))
        for name, text in self.recipe.files.items():
            file = self.run_dir / name
            file.touch(mode=0o600, exist_ok=False)
            file.write_text(text, encoding="utf-8")
        self.log.write_bytes(b"")  # emptied: an event of an earlier run must not count
        self._spawn()

    def _spawn(self) -> None:
        with self.log.open("ab") as log:
            try:
                self.process = self._begin(log)
            except OSError as error:
                message = f"part {self.part.name!r} cannot be started: {self.recipe.argv[0]}: {error.strerror}"
                raise MissingTool(message=message) from error

    def _begin(self, log: BinaryIO) -> subprocess.Popen[bytes] | Copied:
        environment = {**self.recipe.environment, RUN_MARK: str(self.run_dir)}
        if self.recipe.module:
            arguments = self.recipe.argv[len(("python", "-m", self.recipe.module)) :]
            return copy(self.recipe.module, arguments, environment, self.run_dir, log.fileno())
        return subprocess.Popen(  # noqa: S603 -- our own parts
            self.recipe.argv,
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
        super().note_exit(code)

    async def finish(self) -> None:
        """End the process: politely, then, after its grace, the hard way."""
        if self.process is not None and not self.exited.done():
            self._signal(self.recipe.stop_signal)
            await asyncio.wait({self.exited}, timeout=self.recipe.grace)
            if not self.exited.done():
                self._signal(signal.SIGKILL)
                await self.exited

    async def kill(self) -> None:
        """End the process the hard way."""
        self._signal(signal.SIGKILL)

    async def stop(self) -> None:
        """End the process as in the end."""
        await self.finish()

    async def begin_again(self) -> None:
        """Start a process like the first one."""
        self._spawn()

    async def pause(self) -> None:
        """Stop the process and its children, as a terminal's Ctrl-Z does."""
        self._tell_all(signal.SIGSTOP)

    async def resume(self) -> None:
        """Let them go on."""
        self._tell_all(signal.SIGCONT)

    def _tell_all(self, sign: signal.Signals) -> None:
        if self.process is not None:
            top = psutil.Process(self.process.pid)
            for each in (top, *top.children(recursive=True)):
                with contextlib.suppress(psutil.NoSuchProcess):  # a child may end meanwhile
                    each.send_signal(sign)

    def _signal(self, sign: int) -> None:
        """Signal the whole process group; its leader is not reaped yet, so the number still means this group."""
        if self.process is not None:
            with contextlib.suppress(ProcessLookupError):  # ended in this very moment: what was wanted
                if sign == signal.SIGKILL:
                    os.killpg(self.process.pid, sign)
                else:
                    os.kill(self.process.pid, sign)

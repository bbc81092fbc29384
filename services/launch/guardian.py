"""The parent of all parts: starts them, watches them, and ends them with their owner, however that ends.

``python -m launch.guardian`` reads its plan as the first line of standard input and tells what happens on standard
output. The end of standard input, or of its owner, is the order to end everything; so are SIGTERM, SIGINT and SIGHUP.
A guardian that was asked to keep its stack heeds its owner's end only until the stack is up. If it is itself killed
the hard way, the kernel takes the parts with it, and the next guardian sweeps the folder.
"""

import asyncio
import json
import os
import signal
import sys
import time
from pathlib import Path
from typing import Any

import psutil

from launch import copies
from launch.errors import LaunchError
from launch.part import Finishes
from launch.plan import Event, Plan
from launch.process import become_reaper, kill_descendants
from launch.running import Running
from launch.runs import opened


class Guardian:
    """Carries out one plan."""

    def __init__(self, plan: Plan, began: float) -> None:
        self.plan = plan
        self.began = began
        self.wish = asyncio.Event()  # somebody wants the end
        self.is_up = False
        self.early_death: asyncio.Future[LaunchError | None] = asyncio.get_running_loop().create_future()
        self.owner_listens = True
        self.deaths: list[str] = []
        self.running = {part.name: Running(part, plan.run_dir, plan.logs_dir) for part in plan.parts}

    async def guard(self) -> int:
        """Bring the stack up, hold it until its end is wanted, end it. Returns the exit code."""
        self._listen()
        rise: asyncio.Future[LaunchError | None] = asyncio.ensure_future(self._rise())
        wish: asyncio.Future[bool] = asyncio.ensure_future(self.wish.wait())
        awaited: set[asyncio.Future[Any]] = {rise, wish, self.early_death}
        try:
            await asyncio.wait(awaited, return_when=asyncio.FIRST_COMPLETED)
            if wish.done():
                return 0
            failure = self.early_death.result() if self.early_death.done() else rise.result()
            if failure is not None:
                self.tell(Event("failed", seconds=self.seconds, error=failure.to_json()))
                return 1
            self.is_up = True
            if self.plan.keep:
                self._write_record()
            self.tell(Event("up", seconds=self.seconds))
            await wish
            return 0
        finally:
            rise.cancel()
            wish.cancel()
            await asyncio.wait({rise})  # nothing may start any more once things end
            await self._fall()

    @property
    def seconds(self) -> float:
        """The time since the guardian began."""
        return time.monotonic() - self.began

    def tell(self, event: Event) -> None:
        """Tell the owner, as long as it listens; its end is met elsewhere."""
        if self.owner_listens:
            try:
                os.write(sys.stdout.fileno(), event.to_line())
            except BrokenPipeError:
                self.owner_listens = False

    def _listen(self) -> None:
        loop = asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGCHLD, self._reap)
        for sign in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            loop.add_signal_handler(sign, self.wish.set)
        # A pipe alone is not enough: a forked child of the owner may hold its other end.
        try:
            owner = os.pidfd_open(self.plan.owner)
        except ProcessLookupError:
            self.wish.set()
            return
        for descriptor in (owner, sys.stdin.fileno()):
            loop.add_reader(descriptor, self._owner_gone, descriptor)

    def _owner_gone(self, descriptor: int) -> None:
        asyncio.get_running_loop().remove_reader(descriptor)
        if not (self.plan.keep and self.is_up):
            self.wish.set()

    def _reap(self) -> None:
        """Collect every child that has ended, the adopted ones too."""
        by_pid = {running.process.pid: running for running in self.running.values() if running.process}
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            if running := by_pid.get(pid):
                running.note_exit(os.waitstatus_to_exitcode(status))
                self._note_death(running)

    def _note_death(self, running: Running) -> None:
        """Tell of a part that dies after it was ready; while others still start, it is why they fail."""
        if self.wish.is_set() or not running.ready.is_set() or isinstance(running.part.ready, Finishes):
            return
        death = running.death()
        if not self.is_up:
            if not self.early_death.done():
                self.early_death.set_result(death)
        else:
            self.deaths.append(str(death))
            self.tell(Event("died", running.part.name, running.seconds, error=death.to_json()))
            if self.plan.keep:
                self._write_record()

    def _write_record(self) -> None:
        if self.plan.record is not None:
            me = psutil.Process()
            facts = {
                **self.plan.facts,
                "guardian": {"pid": me.pid, "created": me.create_time()},
                "deaths": self.deaths,
            }
            draft = self.plan.record.with_suffix(f".{me.pid}")
            draft.touch(mode=0o600)
            draft.write_text(json.dumps(facts), encoding="utf-8")
            draft.replace(self.plan.record)

    async def _rise(self) -> LaunchError | None:
        """Start all parts, each as soon as those it needs are ready. Returns the first failure."""
        first: LaunchError | None = None
        try:
            async with asyncio.TaskGroup() as group:
                for running in self.running.values():
                    group.create_task(self._bring(running))
                group.create_task(self._load())
        except* LaunchError as failures:
            first = next(failure for failure in failures.exceptions if isinstance(failure, LaunchError))
        return first

    async def _load(self) -> None:
        """Load what our own parts share, after those that need nothing were started and while they become ready."""
        if any(running.part.module for running in self.running.values()):
            copies.load()

    async def _bring(self, running: Running) -> None:
        part = running.part
        for need in part.needs:
            await self.running[need].ready.wait()
        self.tell(Event("starting", part.name))
        running.start()
        await running.become_ready()
        self.tell(Event("ready", part.name, running.seconds))

    async def _fall(self) -> None:
        """End all parts, each after those that need it."""
        self.wish.set()
        if self.plan.keep and self.plan.record is not None and self.is_up:
            self.plan.record.unlink(missing_ok=True)
        endings = []
        for running in self.running.values():
            dependents = [other for other in self.running.values() if running.part.name in other.part.needs]
            endings.append(running.end(dependents))
        await asyncio.gather(*endings)


async def _guard(plan: Plan, swept: list[Path], began: float) -> int:
    guardian = Guardian(plan, began)
    for folder in swept:
        guardian.tell(Event("swept", text=str(folder)))
    return await guardian.guard()


def main() -> int:
    """Run one guardian from its first line of input to the removal of its folder. Returns the exit code."""
    began = time.monotonic()
    become_reaper()
    line = sys.stdin.buffer.readline()
    if not line:
        return 0  # the owner ended before it could say what it wanted
    plan = Plan.from_line(line)
    with opened(plan.run_dir) as swept:
        plan.logs_dir.mkdir(parents=True, exist_ok=True)
        try:
            return asyncio.run(_guard(plan, swept, began))
        finally:
            kill_descendants()


if __name__ == "__main__":
    sys.exit(main())

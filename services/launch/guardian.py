"""The parent of all parts that are processes: ``python -m launch.guardian``, for the plan on its standard input.

If it is itself killed the hard way, the kernel takes the parts with it, and the next guardian sweeps the folder.
"""

import asyncio
import os
import signal
import sys
import time
from pathlib import Path

from launch import copies
from launch.guarding import Guardian
from launch.part import Part
from launch.plan import Event, Plan
from launch.process import become_reaper, kill_descendants
from launch.running import Running
from launch.runs import opened


class ProcessGuardian(Guardian):
    """Carries out a plan whose parts are this process's children."""

    def __init__(self, plan: Plan, began: float) -> None:
        parts = [part for part in plan.parts if isinstance(part, Part)]
        self.running = {part.name: Running(part, plan.run_dir, plan.logs_dir) for part in parts}
        super().__init__(plan, self.running, began)

    async def guard(self) -> int:
        """Bring the stack up, hold it until its end is wanted, end it. Returns the exit code."""
        asyncio.get_running_loop().add_signal_handler(signal.SIGCHLD, self._reap)
        return await super().guard()

    async def prepare(self) -> None:
        """Load what our own parts share, after those that need nothing were started and while they become ready."""
        if any(running.recipe.module for running in self.running.values()):
            copies.load()

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
                self.note_death(running)


async def _guard(plan: Plan, swept: list[Path], began: float) -> int:
    guardian = ProcessGuardian(plan, began)
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
    plan = Plan.from_line(line, Part.from_json)
    with opened(plan.run_dir) as swept:
        plan.logs_dir.mkdir(parents=True, exist_ok=True)
        try:
            return asyncio.run(_guard(plan, swept, began))
        finally:
            kill_descendants()


if __name__ == "__main__":
    sys.exit(main())

"""What oracles and report cost: the same scenarios with them and without, in pairs, on one system that stays up.

``python -m tools.bench_oracles [--pairs N] [--limit RATIO] [pytest arguments …]``

Each pair runs one after the other, and the order changes from pair to pair, so that a machine that slows down or warms
up does not speak for either side. CPU is that of pytest and all its children (driver, browser), not of the system.
"""

import argparse
import ctypes
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FEWEST_PAIRS = 3
LIMIT = 1.15
_PR_SET_CHILD_SUBREAPER = 36  # linux/prctl.h
_PATIENCE_SECONDS = 5
WITH = ("--oracles=on",)
# No folder's runs write results of their own accord; what holds results against the collected scenarios, what adds to
# those that failed, and what makes the page of them, is left out too.
WITHOUT = (
    *("--oracles=off", "-o", "report_for="),
    *("-p", "no:fixtures.report.completeness", "-p", "no:fixtures.report.summary"),
    *("-p", "no:fixtures.evidence.autopsy"),
)


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run took, in seconds."""

    wall: float
    cpu: float


class RunFailed(RuntimeError):
    """A run was red: what it took says nothing."""


def measure(options: Sequence[str], selection: Sequence[str]) -> Cost:
    """Run the scenarios once.

    Raises:
        RunFailed: the run was not green.
    """
    command = [sys.executable, "-m", "pytest", "-q", "--keep", "-p", "no:randomly", *options, *selection]
    began = time.perf_counter()
    with tempfile.TemporaryFile("w+") as output:
        run = subprocess.Popen(command, cwd=ROOT, stdout=output, stderr=subprocess.STDOUT)  # noqa: S603 (our own)
        # wait4 and not wait: it alone tells what this child, and no other, has used.
        _, status, used = os.wait4(run.pid, 0)
        run.returncode = os.waitstatus_to_exitcode(status)
        wall = time.perf_counter() - began
        if run.returncode != 0:
            output.seek(0)
            raise RunFailed(f"{' '.join(command)} ended with {run.returncode}\n{output.read()[-3000:]}")
    return Cost(wall, used.ru_utime + used.ru_stime + _orphans())


def adopt_orphans() -> None:
    """Let processes whose parent has ended become ours: a browser leaves some, and what they used counts.

    Raises:
        OSError: the system (Linux has it) refuses.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl(PR_SET_CHILD_SUBREAPER)")


def _orphans() -> float:
    """CPU seconds of the adopted processes, once they have ended; one that does not end soon is not of this run."""
    seconds = 0.0
    # Blocked only here: the runs would inherit it, and never hear of the end of their own children.
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGCHLD})
    try:
        while True:
            process, _, used = os.wait4(-1, os.WNOHANG)
            if process == 0 and signal.sigtimedwait({signal.SIGCHLD}, _PATIENCE_SECONDS) is None:
                return seconds
            seconds += used.ru_utime + used.ru_stime if process else 0.0
    except ChildProcessError:  # none is left
        return seconds
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGCHLD})


def pairs(number: int, selection: Sequence[str]) -> list[tuple[Cost, Cost]]:
    """So many pairs (with, without), told as they come.

    Raises:
        RunFailed: a run was not green.
    """
    measure(WITH, selection)  # starts the system, and fills the caches of the machine
    adopt_orphans()  # not before: the system is to go on without us
    done = []
    for turn in range(number):
        first, second = (WITH, WITHOUT) if turn % 2 == 0 else (WITHOUT, WITH)
        costs = {options: measure(options, selection) for options in (first, second)}
        done.append((costs[WITH], costs[WITHOUT]))
        print(f"pair {turn + 1}: " + " · ".join(_compared(*done[-1])), flush=True)  # noqa: T201
    return done


def _compared(on: Cost, off: Cost) -> list[str]:
    return [
        f"wall {on.wall:.1f} s / {off.wall:.1f} s = {on.wall / off.wall:.3f}",
        f"CPU {on.cpu:.1f} s / {off.cpu:.1f} s = {on.cpu / off.cpu:.3f}",
    ]


def summary(name: str, ratios: Sequence[float]) -> str:
    """The middle of the ratios, and how far they lie apart."""
    return f"{name}: {statistics.median(ratios):.3f} (from {min(ratios):.3f} to {max(ratios):.3f})"


def main(arguments: Sequence[str]) -> int:
    """Measure and tell; 1 where a run is red or the limit is passed."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench_oracles", description="What oracles and report cost.")
    parser.add_argument("--pairs", type=int, default=FEWEST_PAIRS)
    parser.add_argument("--limit", type=float, default=LIMIT, help="the largest ratio of wall time that is accepted")
    asked, selection = parser.parse_known_args(arguments)
    if asked.pairs < FEWEST_PAIRS:
        parser.error(f"fewer than {FEWEST_PAIRS} pairs say nothing on a machine that does other things too")
    try:
        done = pairs(asked.pairs, selection or ["steps"])
    except RunFailed as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    walls = [on.wall / off.wall for on, off in done]
    lines = [
        f"oracles and report on / off, {len(done)} pairs:",
        summary("wall", walls),
        summary("CPU", [on.cpu / off.cpu for on, off in done]),
    ]
    print("\n".join(lines))  # noqa: T201
    return 0 if statistics.median(walls) <= asked.limit else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

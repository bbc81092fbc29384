"""One trial: the scenarios against a stack with one fault in it, or with none.

A trial is a pytest run of its own, with its own results and logs, so that it disturbs no other run.
"""

import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from faults.catalogue import Fault
from launch.environment import python_environment
from tools.proving.results import Red, read
from tools.run import NO_SCENARIO_USES

ROOT = Path(__file__).resolve().parents[2]
# Longer than any run: a trial that hangs is ended, and is a trial that says nothing.
SECONDS = 900.0
_ENDING_SECONDS = 40.0
# The lint speaks at each merge anyway; with libraries that no scenario uses it is a third of what a start costs.
_NEEDLESS = ("cacheprovider", "randomly", "fixtures.lint.plugin", *NO_SCENARIO_USES)
_RAN = (0, 1)  # pytest's codes for "all passed" and "some failed"
_NOTHING_TO_RUN = 5
_UP = re.compile(r"^stack up in ([\d.]+) s", re.MULTILINE)


class Verdict(StrEnum):
    """What became of a fault. Only ``caught`` is good: ``survived`` lacks a scenario, the others say nothing."""

    CAUGHT = "caught"
    SURVIVED = "survived"
    AT_START = "at start"
    NOT_JUDGED = "not judged"


@dataclass(frozen=True, slots=True)
class Selection:
    """Which scenarios: folders or tests' ids, a tag expression, and whether the first red one ends the run."""

    tests: tuple[str, ...] = ("steps",)
    tags: str = ""
    fail_fast: bool = True


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a trial found: the red ones in the order in which they ran, and the tests that ran.

    ``starting`` are those of the ``seconds`` in which the system started.
    """

    verdict: Verdict
    reds: tuple[Red, ...] = ()
    ran: frozenset[str] = frozenset()
    seconds: float = 0.0
    trouble: str = ""
    starting: float = 0.0


@dataclass(slots=True)
class Runner:
    """Runs trials; ``folder`` takes what they leave, ``temporary`` what they need meanwhile.

    ``stop`` ends those that run, and lets none begin.
    """

    folder: Path
    temporary: Path
    _running: set[subprocess.Popen[bytes]] = field(default_factory=set)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _stopped: bool = False

    def run(self, name: str, fault: Fault | None, some: Selection, locale: str) -> Outcome:
        """Run scenarios once.

        Args:
            name: of the folder for results, logs and output; what an earlier run left there is removed.
            fault: what to plant; None for the control.
            some: which scenarios.
            locale: language of the pages.
        """
        home = self.folder / name
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir(parents=True)
        began = time.monotonic()
        code = self._wait(arguments(home, fault, some, locale), home / "output.txt")
        return judge(home, code, time.monotonic() - began)

    def stop(self) -> None:
        """End what runs, and wait until it has ended: a run that is interrupted stops its stack."""
        with self._lock:
            self._stopped = True
            running = list(self._running)
        for process in running:
            process.send_signal(signal.SIGINT)
        for process in running:
            _ended(process)

    def _wait(self, command: Sequence[str], output: Path) -> int:
        with output.open("wb") as file:
            with self._lock:
                if self._stopped:
                    raise KeyboardInterrupt
                # A session of its own: Ctrl-C is for this program, which then ends each run once.
                process = subprocess.Popen(  # noqa: S603 - our own command
                    command, cwd=ROOT, env=environment(self.temporary), stdin=subprocess.DEVNULL,
                    stdout=file, stderr=file, start_new_session=True,
                )  # fmt: skip
                self._running.add(process)
            try:
                return process.wait(SECONDS)
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGINT)
                return _ended(process)
            finally:
                with self._lock:
                    self._running.discard(process)


def _ended(process: subprocess.Popen[bytes]) -> int:
    try:
        process.wait(_ENDING_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    return -signal.SIGINT


def environment(temporary: Path) -> dict[str, str]:
    """The environment of a trial: ours, with what it needs to find the packages and to compile them only once.

    Args:
        temporary: the folder for temporary files.
    """
    ours = {name: value for name, value in python_environment().items() if not name.startswith("PYTEST_")}
    return {**ours, "TMPDIR": str(temporary)}


def arguments(home: Path, fault: Fault | None, some: Selection, locale: str) -> list[str]:
    """The command of a trial: scenarios in one order, and nothing written but into its own folder."""
    command = [sys.executable, "-m", "pytest", *some.tests, "-q"]
    command += [word for plugin in _NEEDLESS for word in ("-p", f"no:{plugin}")]
    command += [
        "--target=embedded",
        "--no-report",
        "--autopsies=0",
        f"--alluredir={home / 'results'}",
        f"--logs={home / 'logs'}",
        f"--locale={locale}",
    ]
    command += ["-m", some.tags] if some.tags else []
    command += ["-x"] if some.fail_fast else []
    return [*command, "--fault", fault.module] if fault else command


def judge(home: Path, code: int, seconds: float) -> Outcome:
    """What a run that ended with ``code`` found.

    A run that broke counts for nothing: neither as green nor as a catch.
    """
    results = read(home / "results")
    output = home / "output.txt"
    said = output.read_text(encoding="utf-8", errors="replace") if output.exists() else ""
    if results.at_start:
        return Outcome(Verdict.AT_START, seconds=seconds, trouble=results.at_start)
    if code == _NOTHING_TO_RUN:
        return Outcome(Verdict.SURVIVED, seconds=seconds)
    if code not in _RAN or not results.ran or (code == 1) != bool(results.reds):
        trouble = f"pytest ended with code {code}: {' '.join(said.split())[-300:]}"
        return Outcome(Verdict.NOT_JUDGED, seconds=seconds, trouble=trouble)
    verdict = Verdict.CAUGHT if results.reds else Verdict.SURVIVED
    return Outcome(verdict, results.reds, results.ran, seconds, starting=_starting(said))


def _starting(said: str) -> float:
    found = _UP.search(said)
    return float(found[1]) if found else 0.0

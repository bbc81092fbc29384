"""What a command costs: wall time, and the CPU seconds of it and of everything that it started."""

import ctypes
import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_PR_SET_CHILD_SUBREAPER = 36  # linux/prctl.h
_PATIENCE_SECONDS = 5
_LAST_CHARACTERS = 3_000


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run took, in seconds, and what it printed."""

    wall: float
    cpu: float
    output: str = ""


class RunFailed(RuntimeError):
    """A run was red: what it took says nothing."""


def measure(command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None) -> Cost:
    """Run a command once, in a folder.

    Args:
        command: the program and its arguments.
        folder: where it runs.
        environment: all its variables; those of this process where nothing is given.

    Raises:
        RunFailed: it did not end with 0.
    """
    began = time.perf_counter()
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as output:
        run = subprocess.Popen(  # noqa: S603 (our own commands)
            command, cwd=folder, env=environment, stdout=output, stderr=subprocess.STDOUT
        )
        # wait4 and not wait: it alone tells what this child, and no other, has used.
        _, status, used = os.wait4(run.pid, 0)
        run.returncode = os.waitstatus_to_exitcode(status)
        wall = time.perf_counter() - began
        output.seek(0)
        printed = output.read()
        if run.returncode != 0:
            raise RunFailed(f"{' '.join(command)} ended with {run.returncode}\n{printed[-_LAST_CHARACTERS:]}")
    return Cost(wall, used.ru_utime + used.ru_stime + _orphans(), printed)


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

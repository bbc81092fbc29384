"""Linux's own means to leave no process behind: death signals and the sub-reaper. And the end of a log."""

import contextlib
import ctypes
import functools
import os
import select
import signal
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import psutil

from launch.errors import MissingTool

_PR_SET_PDEATHSIG = 1
_PR_SET_CHILD_SUBREAPER = 36
_TAIL_BYTES = 16_384
_KILL_SECONDS = 5.0


@functools.cache
def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _prctl(option: int, value: int) -> None:
    if _libc().prctl(option, value, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl failed")


def require_linux() -> None:
    """Refuse another system in words (``MissingTool``): nothing there ends processes with their parent."""
    if sys.platform != "linux":
        raise MissingTool(message="the embedded stack needs Linux; on another system use the containers target")


def become_reaper() -> None:
    """Make this process the new parent of every descendant whose own parent ends."""
    _prctl(_PR_SET_CHILD_SUBREAPER, 1)


def die_with_parent(parent: int, sign: int = signal.SIGKILL) -> None:
    """Let the kernel send ``sign`` to this process when its parent ends; end at once if the parent is gone already.

    Has to be called after a change of user, which resets it.
    """
    _prctl(_PR_SET_PDEATHSIG, sign)
    if os.getppid() != parent:
        os._exit(1)


def prepare_death_signal() -> None:
    """Load what ``die_with_parent`` calls: between a fork and an exec a child must not load libraries."""
    _libc()


def dying_with_me(sign: int = signal.SIGKILL) -> Callable[[], None]:
    """Return what a child of this process calls between fork and exec, so that it does not outlive this process."""
    parent = os.getpid()
    prepare_death_signal()
    return lambda: die_with_parent(parent, sign)


def last_lines(log: Path, count: int = 20) -> list[str]:
    """Return the last lines of a log, empty ones left out; none where there is no log yet."""
    if not log.exists():
        return []
    with log.open("rb") as file:
        file.seek(max(0, log.stat().st_size - _TAIL_BYTES))
        text = file.read().decode("utf-8", errors="replace")
    return [line for line in text.splitlines() if line.strip()][-count:]


def all_ended(processes: Iterable[psutil.Process], seconds: float) -> bool:
    """Wait for processes to end, anybody's, and tell whether they did in time.

    One that has ended counts even before its parent has collected it, which may be never.
    """
    deadline = time.monotonic() + seconds
    for process in processes:
        try:
            handle = os.pidfd_open(process.pid)
        except ProcessLookupError:
            continue
        try:
            # The handle is on whoever has the number now: the process only if that still runs.
            ended = (
                not process.is_running() or select.select([handle], [], [], max(0.0, deadline - time.monotonic()))[0]
            )
        finally:
            os.close(handle)
        if not ended:
            return False
    return True


def kill_and_wait(processes: Sequence[psutil.Process]) -> None:
    """End processes the hard way and wait until they have ended."""
    for process in processes:
        with contextlib.suppress(psutil.NoSuchProcess):  # it ended by itself, or its number is another's by now
            process.kill()
    all_ended(processes, _KILL_SECONDS)


def kill_descendants() -> None:
    """End, the hard way, whatever still descends from this process, and wait until it is gone."""
    me = psutil.Process()
    while left := me.children(recursive=True):
        kill_and_wait(left)
        _collect_children()


def _collect_children() -> None:
    """Let go of the children that have ended; those of ended children have become ours."""
    with contextlib.suppress(ChildProcessError):  # none is left
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass

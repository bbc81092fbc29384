"""The folders of runs: one folder a run, a lock that says that the run lives, and the sweep of what dead runs left.

All of a user's runs are under one root. A run's guardian holds a lock on ``lock`` in the run's folder as long as it
lives; the system frees it however the guardian ends. So whoever can take that lock knows that the run is dead.
"""

import contextlib
import fcntl
import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psutil

from launch.errors import MissingTool
from launch.process import kill_and_wait

RUN_MARK = "PAP_RUN_DIR"  # in the environment of every part: whose it is
_PREFIX = "run-"


def runs_root() -> Path:
    """Return this user's folder of runs, made if need be: ``PAP_RUNS_ROOT``, else one in the temp folder.

    Raises:
        MissingTool: the folder belongs to somebody else, which in a shared temp folder nobody should trust.
    """
    chosen = os.environ.get("PAP_RUNS_ROOT")
    root = Path(chosen) if chosen else Path(tempfile.gettempdir()) / f"payasplay-{os.geteuid()}"
    root.mkdir(mode=0o700, parents=True, exist_ok=True)
    status = root.lstat()
    if root.is_symlink() or status.st_uid != os.geteuid():
        raise MissingTool(message=f"{root} is not this user's own folder; name another one in PAP_RUNS_ROOT")
    # Root's database runs as another user, who has to be able to pass through; names below are random.
    root.chmod(0o711 if os.geteuid() == 0 else 0o700)
    return root


def new_run_dir() -> Path:
    """Choose the folder of a new run; ``opened`` makes it."""
    return runs_root() / f"{_PREFIX}{secrets.token_hex(8)}"


@contextlib.contextmanager
def opened(run_dir: Path) -> Iterator[list[Path]]:
    """Make and lock the folder of a run, and remove it in the end. Gives the folders of dead runs that were swept.

    Dead runs' processes are ended first, should any have outlived their guardian.
    """
    with _turn(run_dir.parent):
        swept = _sweep(run_dir.parent)
        run_dir.mkdir(mode=0o711 if os.geteuid() == 0 else 0o700)
        lock = (run_dir / "lock").open("w")
        fcntl.flock(lock, fcntl.LOCK_EX)
    try:
        yield swept
    finally:
        shutil.rmtree(run_dir)
        lock.close()


@contextlib.contextmanager
def _turn(root: Path) -> Iterator[None]:
    """Let one guardian at a time make or sweep folders: none is seen between its making and its lock."""
    with (root / ".turn").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        yield


def _sweep(root: Path) -> list[Path]:
    dead = [folder for folder in sorted(root.glob(f"{_PREFIX}*")) if not is_alive(folder)]
    for folder in dead:
        _end_processes_of(folder)
        # Its own guardian may be clearing it away at this moment: what is gone already is what we want.
        with contextlib.suppress(FileNotFoundError):
            shutil.rmtree(folder)
    return dead


def is_alive(run_dir: Path) -> bool:
    """Tell whether the run of this folder has a living guardian."""
    lock = run_dir / "lock"
    if not lock.exists():
        return False
    with lock.open("r") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


def processes_of(run_dir: Path) -> list[psutil.Process]:
    """Return the processes that belong to a run.

    They bear its mark in their environment. PostgreSQL's write over theirs, and the guardian's copies began with the
    guardian's own: these work in its folder.
    """
    return [process for process in psutil.process_iter(["name"]) if _belongs(process, run_dir)]


def _belongs(process: psutil.Process, run_dir: Path) -> bool:
    try:
        if process.status() == psutil.STATUS_ZOMBIE:
            return False
        if process.environ().get(RUN_MARK) == str(run_dir):
            return True
        return process.name().startswith(("postgres", "python")) and Path(process.cwd()).is_relative_to(run_dir)
    except (psutil.NoSuchProcess, psutil.AccessDenied, psutil.ZombieProcess):
        return False  # ended meanwhile, or another user's: not ours either way


def _end_processes_of(run_dir: Path) -> None:
    while left := processes_of(run_dir):
        kill_and_wait(left)

"""However a run ends, neither a process nor a folder stays."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psutil

from launch.environment import PROJECT
from launch.runs import processes_of
from tests.launch import fakes


class Owner:
    """A program that owns a stack, as far as its mode lets it get."""

    def __init__(self, mode: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.launch.owner_script", mode],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=PROJECT,
            env={**os.environ, "PYTHONPATH": f"services{os.pathsep}."},
            start_new_session=True,
        )
        first = self.line()
        self.run_dir = Path(first["run_dir"])
        self.guardian = psutil.Process(first["guardian"])

    def line(self) -> dict[str, Any]:
        assert self.process.stdout is not None
        return dict(json.loads(self.process.stdout.readline()))

    def all(self) -> list[psutil.Process]:
        found = [self.guardian, *self.guardian.children(recursive=True)]
        assert len(found) > 2
        return found


@contextmanager
def owner(mode: str) -> Iterator[Owner]:
    made = Owner(mode)
    try:
        yield made
    finally:
        made.process.kill()
        made.process.communicate()
        assert fakes.gone([made.guardian])


def test_kill_9_of_the_owner_leaves_nothing():
    with owner("up") as it:
        assert it.line() == {"up": True}
        everything = it.all()
        it.process.kill()
        assert fakes.gone(everything)
        assert fakes.nothing_left_of(it.run_dir)


def test_ctrl_c_leaves_nothing():
    with owner("up") as it:
        assert it.line() == {"up": True}
        everything = it.all()
        os.killpg(it.process.pid, signal.SIGINT)
        assert fakes.gone(everything)
        assert it.process.wait(fakes.END_SECONDS) == -signal.SIGINT
        assert fakes.nothing_left_of(it.run_dir)


def test_kill_9_of_the_owner_during_the_start_leaves_nothing():
    with owner("never-up") as it:
        it.process.kill()
        assert fakes.gone([it.guardian])
        assert fakes.nothing_left_of(it.run_dir)


def test_a_terminated_guardian_leaves_nothing():
    with owner("up") as it:
        assert it.line() == {"up": True}
        everything = it.all()
        it.guardian.terminate()
        assert fakes.gone(everything)
        assert fakes.nothing_left_of(it.run_dir)


def test_kill_9_of_the_guardian_leaves_no_process_and_the_next_start_sweeps_the_folder():
    with owner("with-postgres") as it, owner("up") as other:
        assert it.line() == other.line() == {"up": True}
        everything = it.all()
        assert sum(process.name() == "postgres" for process in everything) > 1
        it.guardian.kill()
        assert fakes.gone(everything)
        assert it.run_dir.exists()
        with owner("up") as third:
            assert third.line() == {"up": True}
            assert fakes.nothing_left_of(it.run_dir)
            # a run that lives is left alone
            assert other.run_dir.exists()
            assert len(processes_of(other.run_dir)) == 2


def test_the_sweep_ends_processes_that_outlived_their_guardian(runs_root):
    dead = runs_root / "run-dead"
    dead.mkdir()
    (dead / "lock").touch()
    stray = subprocess.Popen([sys.executable, "-S", "-c", fakes.LIVES], env={"PAP_RUN_DIR": str(dead)}, stdout=-1)
    try:
        owned = fakes.owned(fakes.lives("worker"), owner=os.getpid())
        owned.wait_until_up()
        owned.end()
        assert stray.wait(fakes.END_SECONDS) == -signal.SIGKILL
    finally:
        stray.kill()
        stray.communicate()
    assert fakes.nothing_left_of(dead)

"""However a run ends, neither a container nor a network nor a volume nor a folder stays."""

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
import pytest

from launch.containers.engine import Engine
from launch.containers.images import Images
from launch.environment import PROJECT
from launch.process import all_ended
from tests.containers import small

pytestmark = [pytest.mark.engine, pytest.mark.timeout(240)]
END_SECONDS = 60.0


class Owner:
    """A program that owns a stack, as far as its mode lets it get."""

    def __init__(self, mode: str, image: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.containers.owner_script", mode, image],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=PROJECT,
            env={**os.environ, "PYTHONPATH": f"services{os.pathsep}."},
            start_new_session=True,
        )
        first = self.line()
        self.run, self.run_dir = first["run"], Path(first["run_dir"])
        self.guardian = psutil.Process(first["guardian"])

    def line(self) -> dict[str, Any]:
        assert self.process.stdout is not None
        return dict(json.loads(self.process.stdout.readline()))


@contextmanager
def owner(mode: str, images: Images) -> Iterator[Owner]:
    made = Owner(mode, images.app)
    try:
        yield made
    finally:
        made.process.kill()
        made.process.communicate()
        assert all_ended([made.guardian], END_SECONDS)


def ends_without_a_trace(engine: Engine, it: Owner) -> bool:
    assert all_ended([it.guardian], END_SECONDS)
    return small.left_of(engine, it.run) == [] and not it.run_dir.exists()


def test_kill_9_of_the_owner_leaves_nothing(engine, images):
    with owner("up", images) as it:
        assert it.line() == {"up": True}
        assert len(small.left_of(engine, it.run)) == 3
        it.process.kill()
        assert ends_without_a_trace(engine, it)


def test_ctrl_c_leaves_nothing(engine, images):
    with owner("up", images) as it:
        assert it.line() == {"up": True}
        os.killpg(it.process.pid, signal.SIGINT)
        assert ends_without_a_trace(engine, it)
        assert it.process.wait(END_SECONDS) == -signal.SIGINT


def test_a_crash_of_the_owner_leaves_nothing(engine, images):
    with owner("crash", images) as it:
        assert it.line() == {"up": True}
        assert ends_without_a_trace(engine, it)
        assert it.process.wait(END_SECONDS) == -signal.SIGABRT


def test_kill_9_of_the_owner_during_the_start_leaves_nothing(engine, images):
    with owner("never-up", images) as it:
        it.process.kill()
        assert ends_without_a_trace(engine, it)


def test_what_a_killed_guardian_leaves_is_swept_by_the_next_start_and_a_living_run_is_not(engine, images):
    with owner("up", images) as dead, owner("up", images) as living:
        assert dead.line() == living.line() == {"up": True}
        dead.guardian.kill()
        assert all_ended([dead.guardian], END_SECONDS)
        assert len(small.left_of(engine, dead.run)) == 3
        with owner("up", images) as third:
            assert third.line() == {"up": True}
            assert small.left_of(engine, dead.run) == []
            assert not dead.run_dir.exists()
            assert len(small.left_of(engine, living.run)) == len(small.left_of(engine, third.run)) == 3

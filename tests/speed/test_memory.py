"""What a process is there for, and that memory is seen while it is held."""

import subprocess
import sys
import threading

import psutil
import pytest

from tools.benchmarks import memory

HOLDS = "import sys, time; held = bytearray(80_000_000); print('held', flush=True); sys.stdin.read()"


class Holding(psutil.Process):
    """A driver that has so many megabytes."""

    def __init__(self, megabytes: int) -> None:
        super().__init__()
        self.pss = 1_000_000 * megabytes

    def cmdline(self) -> list[str]:
        return ["/x/playwright/driver/node"]

    def memory_full_info(self):  # untyped: psutil's own tuple has a field for each system
        return self


@pytest.mark.parametrize(
    ("command", "part"),
    [
        (["/x/python", "-m", "pytest", "-q", "steps"], memory.RUNNER),
        (["/x/playwright/driver/node", "/x/playwright/driver/package/cli.js", "run-driver"], memory.DRIVER),
        (["/usr/lib/chromium/chromium-headless-shell", "--type=renderer"], memory.BROWSER),
        (["/bin/sh", "-e", "/usr/bin/chromium-headless-shell", "--headless"], memory.BROWSER),
        (["/x/node", "/x/allure/cli.js", "generate"], memory.REPORT),
        (["postgres: payasplay payasplay 127.0.0.1(5) idle"], memory.SYSTEM),
        (["/x/python", "-m", "launch.guardian"], memory.SYSTEM),
        ([], memory.SYSTEM),
    ],
)
def test_what_a_process_is_there_for(command, part):
    assert memory.part(command) == part


def test_the_most_is_kept_after_it_was_let_go():
    watch = memory.Watch()
    with subprocess.Popen([sys.executable, "-c", HOLDS], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        child.stdout.readline()
        watch.look([psutil.Process(child.pid)])
        child.communicate()
    watch.look([])
    assert watch.peaks[memory.SYSTEM] > 80


def test_the_level_is_what_it_has_for_most_of_the_second_half():
    watch = memory.Watch()
    for megabytes in (10, 20, 300, 40, 50, 60, 400, 50, 60):
        watch.look([Holding(megabytes)])
    assert watch.levels == {memory.DRIVER: 60}
    assert watch.peaks == {memory.DRIVER: 400}


def test_a_part_is_all_its_processes():
    watch = memory.Watch()
    watch.look([Holding(40), Holding(2)])
    assert watch.levels == {memory.DRIVER: 42}


def test_a_process_that_has_ended_has_nothing():
    child = subprocess.Popen([sys.executable, "-c", ""])
    ended = psutil.Process(child.pid)
    child.wait()
    watch = memory.Watch()
    watch.look([ended])
    assert watch.peaks == {}


def test_what_runs_below_is_watched(monkeypatch):
    seen, look = threading.Event(), memory.Watch.look

    def noticed(watch, processes):
        look(watch, processes)
        if watch.peaks.get(memory.SYSTEM, 0) > 80:
            seen.set()

    monkeypatch.setattr(memory.Watch, "look", noticed)
    monkeypatch.setattr(memory, "_SECONDS_BETWEEN", 0.01)
    holding = [sys.executable, "-c", HOLDS]
    with memory.watched() as watch, subprocess.Popen(holding, stdin=subprocess.PIPE) as child:
        assert seen.wait(10)
        child.communicate()
    assert watch.peaks[memory.SYSTEM] > 80

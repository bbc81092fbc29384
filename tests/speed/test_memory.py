"""What a process is there for, and that memory is seen while it is held."""

import subprocess
import sys
import threading

import psutil
import pytest

from tools.benchmarks import memory

HOLDS = "import sys, time; held = bytearray(80_000_000); print('held', flush=True); sys.stdin.read()"


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
    with memory.watched() as peaks, subprocess.Popen(holding, stdin=subprocess.PIPE) as child:
        assert seen.wait(10)
        child.communicate()
    assert peaks[memory.SYSTEM] > 80

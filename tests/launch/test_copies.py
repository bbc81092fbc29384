"""A part that is a copy of the guardian is no different from one that Python started anew."""

import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

import psutil
import pytest

from launch.environment import python_environment
from launch.errors import PartDied
from launch.part import Finishes, LogsEvent, Part, Readiness
from launch.runs import processes_of
from tests.launch import fakes

MODULE = "tests.launch.copied"


def copied(ending: str, ready: Readiness | None = None) -> Part:
    environment = {**python_environment(), "MARK": "its own"}
    argv = (sys.executable, "-m", MODULE, ending, "--more")
    return Part("copied", argv, ready or LogsEvent("lives"), environment, module=MODULE)


def said(logs: Path) -> list[Any]:
    return [json.loads(line) for line in (logs / "copied.log").read_text().splitlines() if line.startswith("{")]


def test_it_finds_what_a_program_finds_and_nothing_of_the_guardian(tmp_path):
    it = fakes.owned(copied("stay"), owner=os.getpid(), logs_dir=tmp_path)
    it.wait_until_up()
    (facts,) = said(tmp_path)
    it.end()
    assert facts == {
        "event": "lives",
        "name": "__main__",
        "arguments": ["stay", "--more"],
        "mark": "its own",
        "path": True,
        "folder": str(it.plan.run_dir),
        "leads": True,
        "files": [0, 1, 2],
        "threads": 1,
        "polite": True,
    }
    assert fakes.nothing_left_of(it.plan.run_dir)


def test_one_that_has_done_its_work_is_ready_and_its_last_words_are_kept(tmp_path):
    it = fakes.owned(copied("0", Finishes()), owner=os.getpid(), logs_dir=tmp_path)
    it.wait_until_up()
    it.end()
    assert [line["event"] for line in said(tmp_path)] == ["lives", "over"]


@pytest.mark.parametrize(
    ("ending", "code", "words"), [("3", 3, ""), ("words", 1, "no such thing"), ("break", 1, "RuntimeError: broken")]
)
def test_one_that_ends_badly_says_how(tmp_path, ending, code, words):
    it = fakes.owned(copied(ending, Finishes()), owner=os.getpid(), logs_dir=tmp_path)
    with pytest.raises(PartDied) as death:
        it.wait_until_up()
    assert f"code {code}" in str(death.value)
    assert words in (tmp_path / "copied.log").read_text()
    assert fakes.nothing_left_of(it.plan.run_dir)


def test_kill_9_of_the_guardian_takes_it_along_and_it_is_known_as_the_runs():
    it = fakes.owned(copied("stay"), owner=os.getpid())
    it.wait_until_up()
    guardian = psutil.Process(it.guardian.pid)
    copies = guardian.children()
    assert copies
    assert processes_of(it.plan.run_dir) == copies
    guardian.send_signal(signal.SIGKILL)
    assert fakes.gone([guardian, *copies])
    it.guardian.wait()

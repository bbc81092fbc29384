"""A stack that is kept: found again, checked, replaced when it is out of date, ended by whoever wants."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from launch import api, kept
from launch.environment import PROJECT
from launch.errors import NotTheOwner
from launch.progress import Progress
from launch.runs import processes_of
from tests.launch import fakes


class Notes(Progress):
    def __init__(self) -> None:
        super().__init__()
        self.notes: list[str] = []

    def note(self, text: str) -> None:
        self.notes.append(text)


@pytest.fixture(autouse=True)
def project(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """A small stack in a checkout of its own: the real one may change while the tests run."""
    (tmp_path / "services").mkdir()
    (tmp_path / "services" / "app.py").write_text("one = 1")
    (tmp_path / "requirements.txt").touch()
    monkeypatch.setattr(kept, "PROJECT", tmp_path)
    monkeypatch.setattr(api, "pay_as_play", lambda extra_env=None: fakes.design())
    yield tmp_path
    api.down()


def keep(**more: Any) -> tuple[api.Stack, list[str]]:
    progress = Notes()
    return api.up(keep=True, progress=progress, **more), progress.notes


def test_a_kept_stack_is_found_again_until_it_is_taken_down():
    first, _ = keep()
    first.stop()
    second, notes = keep()
    assert (first.found, second.found, second.kept) == (False, True, True)
    assert (second.urls, second.settings, second.run_dir) == (first.urls, first.settings, first.run_dir)
    assert notes == [f"found the stack that was kept: {first.urls.web}"]
    assert api.down() is True
    assert fakes.nothing_left_of(first.run_dir)
    assert api.find() is None
    assert api.down() is False


def test_a_stack_that_is_not_kept_is_always_new():
    first, _ = keep()
    with api.up(progress=Progress()) as fresh:
        assert fresh.run_dir != first.run_dir
    assert fakes.nothing_left_of(fresh.run_dir)
    assert processes_of(first.run_dir)


@pytest.mark.parametrize("change", ["settings", "sources"])
def test_a_kept_stack_that_is_out_of_date_is_replaced(project, change):
    first, _ = keep()
    if change == "settings":
        second, notes = keep(extra_env={"PAP_FAULTS": "double-credit"})
    else:
        (project / "services" / "app.py").write_text("one = 2")
        second, notes = keep()
    assert notes[0] == "the stack that was kept is not used: its sources or settings have changed"
    assert second.run_dir != first.run_dir
    assert fakes.nothing_left_of(first.run_dir)


def test_a_kept_stack_with_a_dead_part_is_replaced_and_says_why():
    first, _ = keep()
    for process in processes_of(first.run_dir):
        process.kill()
        assert fakes.gone([process])
    second, notes = keep()
    assert notes[0].startswith("the stack that was kept is not used: ")
    assert f"part 'web' does not give 200 from {first.urls.web}/health" in notes[0]
    assert second.run_dir != first.run_dir
    assert fakes.nothing_left_of(first.run_dir)


def test_a_record_whose_guardian_was_killed_finds_nothing():
    first, _ = keep()
    record = kept.read()
    assert record is not None
    everything = processes_of(first.run_dir)
    guardian = psutil.Process(record["guardian"]["pid"])
    guardian.kill()
    assert fakes.gone([guardian, *everything])
    assert api.find() is None
    second, _ = keep()
    assert second.found is False
    assert fakes.nothing_left_of(first.run_dir)


def test_a_stack_from_json_can_be_used_but_not_stopped():
    with api.up(progress=Progress()) as stack:
        told = api.Stack.from_json(stack.to_json())
        assert (told.urls, told.settings, told.logs_dir) == (stack.urls, stack.settings, stack.logs_dir)
        with pytest.raises(NotTheOwner):
            told.stop()
        assert processes_of(stack.run_dir)


def command(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tests.launch.owner_script", "command", str(project), *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=PROJECT,
        env={**os.environ, "PYTHONPATH": f"services{os.pathsep}."},
    )


def test_the_command_line_keeps_finds_and_ends_a_stack_across_processes(project):
    assert command(project, "status").returncode == 3
    started = command(project, "up")
    assert started.returncode == 0, started.stderr
    assert "worker ready in " in started.stderr
    assert "stack up in " in started.stderr
    again = command(project, "up")
    assert "found the stack that was kept" in again.stderr
    status = command(project, "status")
    assert (status.returncode, status.stdout) == (0, started.stdout)
    found = api.find()
    assert found is not None
    assert f"web       {found.urls.web}" in status.stdout
    assert command(project, "down").stdout == "the stack is down\n"
    assert fakes.nothing_left_of(found.run_dir)


def test_the_command_line_refuses_a_variable_without_a_value(project):
    refused = command(project, "up", "--env", "PAP_FAULTS")
    assert refused.returncode == 2
    assert "--env takes NAME=VALUE, not 'PAP_FAULTS'" in refused.stderr

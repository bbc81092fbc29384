"""How a command gets a Docker engine, and what is said where it gets none."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from launch.containers import engine as engines
from launch.containers.engine import Engine, NoEngine
from tools import engine as tool


@pytest.fixture
def no_engine(monkeypatch):
    def nowhere() -> Engine:
        raise NoEngine(url="unix:///no.sock", reason="nobody listens")

    monkeypatch.setattr("tools.engine.engine.find", nowhere)


def tell(path: Path) -> list[str]:
    """A command that writes down where its engine is."""
    code = "import os, pathlib, sys; pathlib.Path(sys.argv[1]).write_text(os.environ['DOCKER_HOST']); sys.exit(3)"
    return [sys.executable, "-c", code, str(path)]


def test_the_command_runs_with_the_engine_that_answers_and_its_code_is_returned(monkeypatch, tmp_path):
    monkeypatch.setattr("tools.engine.engine.find", lambda: Engine("unix:///there.sock", None))
    assert tool.main(tell(tmp_path / "told"), os.environ) == 3
    assert (tmp_path / "told").read_text() == "unix:///there.sock"


def test_without_an_engine_one_line_says_so_and_the_command_does_not_run(no_engine, tmp_path, capsys):
    assert tool.main(tell(tmp_path / "told"), os.environ) == 0
    assert not (tmp_path / "told").exists()
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("engine: no containers here: no Docker engine answers at unix:///no.sock")


def test_only_root_starts_one(no_engine, monkeypatch, tmp_path, capsys):
    monkeypatch.setattr("tools.engine.os.geteuid", lambda: 1000)
    assert tool.main(["--install", *tell(tmp_path / "told")], os.environ) == 0
    assert capsys.readouterr().out == "engine: no containers here: none answers, and only root may start one\n"


def test_an_engine_that_does_not_start_is_told_with_its_last_words(no_engine, monkeypatch, tmp_path, capsys):
    broken = tmp_path / "dockerd"
    broken.write_text("#!/bin/sh\necho no cgroups here >&2\nexit 1\n")
    broken.chmod(0o755)
    monkeypatch.setattr(tool, "program", lambda: str(broken))
    monkeypatch.setattr(tool, "HOME", tmp_path / "home")
    assert tool.main(["--install", *tell(tmp_path / "told")], os.environ) == 0
    assert capsys.readouterr().out.endswith("one was started and ended with code 1: no cgroups here\n")


@pytest.mark.skipif(os.geteuid() != 0 or shutil.which("dockerd", path=tool._PLACES) is None, reason="no dockerd")
@pytest.mark.skipif(engines.answers(engines.DEFAULT), reason="an engine runs already; two share their firewall rules")
def test_one_of_our_own_is_there_for_the_command_and_gone_after_it(no_engine, monkeypatch, tmp_path):
    monkeypatch.setattr(tool, "HOME", tmp_path / "home")
    ask = [sys.executable, "-c", "import docker; assert docker.from_env().ping(); raise SystemExit(7)"]
    assert tool.main(["--install", *ask], os.environ) == 7
    left = subprocess.run(["pgrep", "-f", str(tmp_path)], capture_output=True, text=True, check=False).stdout
    assert left == ""

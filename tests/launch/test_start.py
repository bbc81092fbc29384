"""What happens while a stack starts, and while it is up."""

import os
import socket
import time
from typing import Any

import psutil
import pytest

from launch.errors import GuardianFailed, LaunchError, MissingTool, PartDied, PartNeverReady, PortTaken
from launch.owner import Owned
from launch.part import Part
from launch.ports import free_ports
from launch.runs import processes_of
from tests.launch import fakes


def start(*parts: Part, **more: Any) -> Owned:
    return fakes.owned(*parts, owner=os.getpid(), **more)


def failure(*parts: Part) -> LaunchError:
    owned = start(*parts)
    with pytest.raises(LaunchError) as caught:
        owned.wait_until_up()
    assert fakes.nothing_left_of(owned.plan.run_dir)
    return caught.value


def test_parts_are_up_until_they_are_ended():
    owned = start(fakes.server("web"), fakes.lives("worker"), fakes.once("setup", "pass"))
    owned.wait_until_up()
    assert sorted(processes_of(owned.plan.run_dir), key=lambda process: process.pid)
    owned.end()
    assert fakes.nothing_left_of(owned.plan.run_dir)


def test_a_part_that_dies_says_why_at_once():
    code = "for number in range(30): print('line', number)\nraise SystemExit(3)"
    began = time.monotonic()
    error = failure(fakes.python("api", code, patience=60))
    assert time.monotonic() - began < 10
    assert isinstance(error, PartDied)
    assert "part 'api' ended with exit code 3 after" in str(error)
    assert str(error).endswith("| line 28\n  | line 29")
    assert "line 10\n" in str(error)
    assert "line 9\n" not in str(error)


def test_a_part_that_is_killed_says_by_what():
    error = failure(fakes.python("api", "import os; os.kill(os.getpid(), 9)"))
    assert "part 'api' was killed by SIGKILL" in str(error)
    assert "its log is empty" in str(error)


def test_a_one_shot_part_that_fails_stops_what_needs_it():
    error = failure(fakes.once("migrations", "raise SystemExit('no table')"), fakes.lives("api", needs=("migrations",)))
    assert isinstance(error, PartDied)
    assert "'migrations' ended with exit code 1" in str(error)
    assert "| no table" in str(error)


def test_a_part_that_is_never_ready_is_named_with_what_was_awaited():
    error = failure(fakes.python("api", "import signal; print('thinking', flush=True); signal.pause()", patience=0.5))
    assert isinstance(error, PartNeverReady)
    assert "part 'api' runs, but was not ready after 0.5 s (awaited: the log event 'lives')" in str(error)
    assert "| thinking" in str(error)


def test_an_answer_other_than_200_is_not_ready():
    broken = fakes.SERVER.replace("200", "503")
    port = free_ports(1)[0]
    error = failure(fakes.python("api", broken, port, ready=fakes.server("x", port).ready, patience=1))
    assert isinstance(error, PartNeverReady)
    assert f"awaited: 200 from http://127.0.0.1:{port}/health" in str(error)


def test_a_taken_port_is_named_with_its_holder():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        error = failure(fakes.server("web", port))
    assert isinstance(error, PortTaken)
    assert f"part 'web' cannot start: port {port} on 127.0.0.1 is taken by" in str(error)
    assert f"(pid {os.getpid()})" in str(error)


def test_a_program_that_is_not_there_is_named():
    error = failure(Part("cache", ("/no/such/program",), fakes.lives("x").ready))
    assert isinstance(error, MissingTool)
    assert str(error) == "part 'cache' cannot be started: /no/such/program: No such file or directory"


def test_a_part_starts_only_when_those_it_needs_are_ready():
    slow = fakes.once("slow", "import time; time.sleep(0.3); open('done', 'w')")
    eager = fakes.python("eager", f"import os\nassert os.path.exists('done')\n{fakes.LIVES}", needs=("slow",))
    owned = start(eager, slow)
    owned.wait_until_up()
    owned.end()


def test_parts_that_need_nothing_start_in_parallel():
    meet = "import os, sys, time\nopen(sys.argv[1], 'w')\nwhile not os.path.exists(sys.argv[2]): time.sleep(0.01)"
    one, other = (fakes.python(a, meet, a, b, ready=fakes.once("x", "").ready, patience=5) for a, b in ("ab", "ba"))
    owned = start(one, other)
    owned.wait_until_up()
    owned.end()


def test_a_ready_part_that_dies_while_others_start_is_the_one_that_is_named():
    frail = fakes.python("database", 'import time\nprint(\'{"event": "lives"}\', flush=True)\ntime.sleep(0.2); 1 / 0')
    patient = fakes.python("api", "import signal; signal.pause()", needs=("database",))
    error = failure(frail, patient)
    assert isinstance(error, PartDied)
    assert error.facts["name"] == "database"
    assert "| ZeroDivisionError: division by zero" in str(error)


def test_a_part_that_dies_later_is_told_of_when_asked():
    owned = start(fakes.python("worker", f"print('about to work', flush=True)\n{fakes.LIVES}"), fakes.lives("api"))
    owned.wait_until_up()
    try:
        assert owned.deaths() == []
        victim = next(p for p in processes_of(owned.plan.run_dir) if "about to work" in " ".join(p.cmdline()))
        victim.kill()
        assert fakes.gone([victim])
        deaths = [str(death) for death in until_told(owned)]
        assert len(deaths) == 1
        assert "part 'worker' was killed by SIGKILL" in deaths[0]
        assert "| about to work" in deaths[0]
    finally:
        owned.end()


def until_told(owned: Owned) -> list[LaunchError]:
    """The guardian hears of the death just after the system does."""
    owned._selector.select(fakes.END_SECONDS)
    return owned.deaths()


def test_a_part_that_ignores_the_polite_way_is_ended_the_hard_way():
    code = f"import signal\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\n{fakes.LIVES}"
    owned = start(fakes.python("stubborn", code, grace=0.3))
    owned.wait_until_up()
    owned.end()
    assert fakes.nothing_left_of(owned.plan.run_dir)


def test_a_grandchild_that_hides_in_its_own_session_is_ended_too():
    code = "import subprocess, sys\nsubprocess.Popen([sys.executable, '-S', '-c', 'import signal; signal.pause()'],"
    owned = start(fakes.python("parent", f"{code} start_new_session=True)\n{fakes.LIVES}"))
    owned.wait_until_up()
    assert len(processes_of(owned.plan.run_dir)) == 2
    owned.end()
    assert fakes.nothing_left_of(owned.plan.run_dir)


def test_parts_end_after_those_that_need_them(tmp_path):
    tells = (
        "import signal, sys\nsignal.signal(15, lambda *_: (open(sys.argv[1], 'a').write(sys.argv[2]), sys.exit()))\n"
    )
    order = tmp_path / "order"
    parts = [
        fakes.python(name, tells + fakes.LIVES, order, name, needs=needs) for name, needs in (("a", ()), ("b", "a"))
    ]
    owned = start(*parts)
    owned.wait_until_up()
    owned.end()
    assert order.read_text() == "ba"


def test_logs_outlive_the_run_where_a_folder_is_given(tmp_path):
    owned = start(fakes.lives("worker"), logs_dir=tmp_path / "logs")
    owned.wait_until_up()
    owned.end()
    assert (tmp_path / "logs" / "worker.log").read_text() == '{"event": "lives"}\n'


def test_an_earlier_run_s_log_does_not_make_a_part_ready(tmp_path):
    (tmp_path / "worker.log").write_text('{"event": "lives"}\n')
    mute = fakes.python("worker", "import signal; signal.pause()", patience=0.3)
    with pytest.raises(PartNeverReady):
        start(mute, logs_dir=tmp_path).wait_until_up()


def test_files_of_a_part_are_for_its_owner_only():
    owned = start(fakes.lives("cache", files={"cache.conf": "secret"}))
    owned.wait_until_up()
    file = owned.plan.run_dir / "cache.conf"
    assert (file.read_text(), file.stat().st_mode & 0o777) == ("secret", 0o600)
    owned.end()


def test_a_guardian_that_breaks_says_what_broke(runs_root):
    owned = start(fakes.lives("x", files={"no/such/folder": ""}))
    with pytest.raises(GuardianFailed, match="the guardian ended by itself") as caught:
        owned.wait_until_up()
    assert "FileNotFoundError" in str(caught.value)
    assert fakes.nothing_left_of(owned.plan.run_dir)


def test_an_interrupt_while_waiting_leaves_nothing(monkeypatch):
    def interrupt() -> None:
        raise KeyboardInterrupt

    owned = start(fakes.lives("first"), fakes.python("second", "import signal; signal.pause()"))
    monkeypatch.setattr(owned.progress, "tick", interrupt)
    with pytest.raises(KeyboardInterrupt):
        owned.wait_until_up()
    assert fakes.nothing_left_of(owned.plan.run_dir)
    assert not psutil.pid_exists(owned.guardian.pid)

"""How `make e2e` and `make test` call pytest, and whose code they return."""

import os
import signal
import subprocess
import sys

import pytest

from tools import run

SETTINGS = {
    "TARGET": "embedded",
    "TAGS": "wallet and not slow",
    "LOCALE": "fa",
    "WORKERS": "2",
    "ARGS": "-k 'top up' -x",
}


def test_each_variable_becomes_its_option():
    assert run.pytest_arguments("e2e", SETTINGS) == [
        "steps",
        *run.WITHOUT,
        *("--target", "embedded"),
        *("-m", "wallet and not slow"),
        *("--locale", "fa"),
        *("-n", "2"),
        *("-k", "top up", "-x"),
    ]


def test_variables_that_are_empty_or_not_set_add_nothing():
    assert run.pytest_arguments("e2e", {"TARGET": "", "TAGS": ""}) == ["steps", *run.WITHOUT]


def test_only_scenarios_go_without_the_plugins_that_the_machinery_tests_by():
    assert run.WITHOUT[:2] == ("-p", "no:hypothesispytest")
    assert not set(run.WITHOUT) & set(run.pytest_arguments("test", {}))


def test_the_whole_run_is_never_narrowed_by_tags():
    assert "-m" not in run.pytest_arguments("test", SETTINGS)
    assert run.pytest_arguments("test", {})[:2] == ["tests", "steps"]


@pytest.fixture
def reports(tmp_path, monkeypatch):
    """The folder `reports` of a run that never touches the real one; what is in it is an earlier run's."""
    monkeypatch.setattr(run, "RESULTS", tmp_path / "allure-results")
    monkeypatch.setattr(run, "PAGE", tmp_path / "index.html")
    run.RESULTS.mkdir()
    for path in (run.RESULTS / "old-result.json", run.PAGE):
        path.touch()
        os.utime(path, (1, 1))
    return tmp_path


def pretend_programs(monkeypatch: pytest.MonkeyPatch, *, outcome: int, leaves: list[str], report: int = 0) -> list[str]:
    """Replace pytest, which then leaves the given files in reports, and the generator; returns what was started."""
    started = []

    def pretend(command: list[str], environ: dict[str, str]) -> int:
        assert "TAGS" not in environ
        started.append(command[2])
        if command[2] == "fixtures.report":
            return report
        for name in leaves:
            (run.PAGE.parent / name).touch()
        return outcome

    monkeypatch.setattr(run, "run", pretend)
    monkeypatch.setenv("TAGS", "wallet")
    return started


RESULT = "allure-results/new-result.json"


@pytest.mark.parametrize("outcome", [0, 1, 5])
def test_a_run_ends_with_the_path_of_its_report_and_its_own_code(reports, monkeypatch, capsys, outcome):
    started = pretend_programs(monkeypatch, outcome=outcome, leaves=[RESULT, "index.html"])
    assert run.main(["e2e"]) == outcome
    assert started == ["pytest"]
    assert capsys.readouterr().out == f"Report: {reports / 'index.html'}\n"


@pytest.mark.parametrize(("outcome", "report", "code"), [(-9, 0, -9), (0, 3, 3), (1, 3, 1)])
def test_a_run_that_was_cut_off_gets_its_report_and_the_first_failure_is_the_code(
    reports, monkeypatch, capsys, outcome, report, code
):
    started = pretend_programs(monkeypatch, outcome=outcome, leaves=[RESULT], report=report)
    assert run.main(["e2e"]) == code
    assert started == ["pytest", "fixtures.report"]
    said = capsys.readouterr()
    assert (f"Report: {reports / 'index.html'}" in said.out) is (report == 0)
    assert ("ended with code 3" in said.err) is (report == 3)


def test_an_earlier_report_is_never_shown_for_a_run_that_wrote_nothing(reports, monkeypatch, capsys):
    started = pretend_programs(monkeypatch, outcome=4, leaves=[])
    assert run.main(["e2e"]) == 4
    assert started == ["pytest"]
    assert capsys.readouterr().out == "Report: none, for this run wrote no results.\n"


def test_an_unknown_word_is_refused(capsys):
    assert run.main(["everything"]) == run.USAGE
    assert "Usage" in capsys.readouterr().err


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_run_ends_in_its_own_time_and_its_code_is_kept(number):
    child = (
        "import signal, sys; signal.signal(signal.SIGINT, lambda *_: sys.exit(7));"
        "signal.signal(signal.SIGTERM, lambda *_: sys.exit(7)); print('up', flush=True); signal.pause()"
    )
    code = f"import os, sys; from tools import run; sys.exit(run.run([sys.executable, '-c', {child!r}], os.environ))"
    with subprocess.Popen(
        [sys.executable, "-c", code], cwd=run.ROOT, stdout=subprocess.PIPE, start_new_session=True, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "up\n"
        if number == signal.SIGINT:
            os.killpg(process.pid, number)
        else:
            process.send_signal(number)
        try:
            assert process.wait(timeout=10) == 7
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)  # the session of this test's own processes
            raise

"""Results = scenarios collected, or the run is red and says why."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.report import suite
from tests.report.conftest import COUNTING
from tests.report.suite import Run, label, steps

DYING = COUNTING["steps/test_numbers.py"].replace('os.environ.get("DIE_AT", 0)', "3")
FAILING_STACK = """
import pytest

from fixtures.report import global_failure


@pytest.fixture(scope="session", autouse=True)
def stack():
    global_failure("The stack did not start", "postgres: port 5432 is taken")
"""
EARLY_FAILURE = """
from fixtures.report import global_failure


def pytest_sessionstart(session):
    global_failure("The stack did not start", "no Docker engine answers")
"""
LOSING = """
import pytest
from fixtures.report import results


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session):
    folder = session.config.stash[results.FOLDER]
    for path, result in folder.written():
        if result["name"] == "Number 2":
            path.unlink()
"""


def counting(folder: Path, **more: str) -> Path:
    return suite.write(folder, {**COUNTING, **{name.replace("__", "/") + ".py": text for name, text in more.items()}})


def test_a_lost_result_turns_a_green_run_red_and_is_named(tmp_path: Path) -> None:
    run = suite.run(counting(tmp_path, conftest=LOSING), "-n", "2")
    assert "6 passed" in run.output
    assert run.status == 1
    assert "The report is incomplete" in run.output
    assert "1 of 6 scenarios have no result:" in run.output
    assert "  Number 2  (steps/test_numbers.py::test_number_n[2])" in run.output


def test_a_worker_killed_in_mid_scenario_leaves_every_result_and_a_broken_one_for_its_own(tmp_path: Path) -> None:
    run = suite.run(counting(tmp_path, steps__test_numbers=DYING), "-n", "2", "--clean-alluredir")
    assert run.status == 1
    assert sorted(result["name"] for result in run.results) == [f"Number {n}" for n in range(1, 7)]
    lost = run.result("Number 3")
    assert lost["status"] == "broken"
    assert lost["statusDetails"]["message"].startswith("Environment: the worker died in mid-scenario")
    assert label(lost, "feature") == ["Numbers"]
    assert lost["parameters"] == [{"name": "n", "value": "3"}]
    assert [status for _, status in steps(lost)] == ["skipped", "skipped"]
    assert "features/numbers.feature#Number <n>" in run.output


def test_scenarios_that_no_worker_was_left_for_are_named(tmp_path: Path) -> None:
    run = suite.run(counting(tmp_path, steps__test_numbers=DYING), "-n", "1", "--max-worker-restart=0")
    assert run.status == 1
    assert "3 of 6 scenarios have no result" in run.output
    assert len(run.results) == 3


@pytest.mark.parametrize("workers", ["0", "2"])
def test_a_stack_that_does_not_start_is_one_result_and_no_hundred_errors(tmp_path: Path, workers: str) -> None:
    run = suite.run(counting(tmp_path, conftest=FAILING_STACK), "-n", workers)
    assert run.status != 0
    [only] = run.results
    assert (only["name"], only["status"]) == ("The stack did not start", "broken")
    assert only["statusDetails"]["message"] == "Environment: postgres: port 5432 is taken"
    assert "6 of 6 scenarios did not run." in run.output
    assert "ERROR" not in run.output


def test_a_failure_before_the_session_has_its_result_too(tmp_path: Path) -> None:
    run = suite.run(counting(tmp_path, conftest=EARLY_FAILURE))
    assert run.status == 1
    [only] = run.results
    assert only["name"] == "The stack did not start"
    assert (run.results_folder / "environment.properties").is_file()


def test_a_run_that_stops_early_says_what_it_left_out(tmp_path: Path) -> None:
    failing = COUNTING["steps/test_numbers.py"].replace("if n ==", "assert n != 2\n    if n ==")
    run = suite.run(counting(tmp_path, steps__test_numbers=failing), "-x")
    assert "4 of 6 scenarios have no result" in run.output
    assert "The run ended early: stopping after 1 failures" in run.output
    assert "Numbers (4 not run)" in run.output


@pytest.mark.parametrize("workers", ["0", "2"])
def test_a_run_that_selects_nothing_is_red_and_says_by_what(tmp_path: Path, workers: str) -> None:
    run = suite.run(counting(tmp_path), "-m", "smoke and not critical", "-n", workers)
    assert run.status == pytest.ExitCode.NO_TESTS_COLLECTED
    assert "No scenario was selected by -m 'smoke and not critical' (6 left out)" in run.output


def test_deselection_and_skips_are_no_loss(mixed: Run, tmp_path: Path) -> None:
    run = suite.run(mixed.folder, "-k", "skip", f"--alluredir={tmp_path}")
    assert run.status == 0
    assert "incomplete" not in run.output
    assert len(list(tmp_path.glob("*-result.json"))) == 2


def test_a_run_starts_clean_and_a_shard_appends(tmp_path: Path) -> None:
    folder = counting(tmp_path)
    suite.run(folder)
    keep = folder / "reports/allure-results/notes-of-somebody.txt"
    keep.write_text("not Allure's")
    fresh = suite.run(folder, "-k", "1 or 2")
    assert len(fresh.results) == 2
    assert keep.is_file(), "only Allure's own files may be wiped"
    appended = suite.run(folder, "-k", "3", "--report-append")
    assert len(appended.results) == 3


def test_a_folder_that_another_run_writes_to_is_not_wiped(tmp_path: Path) -> None:
    folder = counting(tmp_path)
    waiting = COUNTING["steps/test_numbers.py"].replace("def _(n):", "def _(n):\n    input()")
    other = suite.write(tmp_path / "other", {**COUNTING, "steps/test_numbers.py": waiting})
    results = f"--alluredir={folder / 'reports/allure-results'}"
    first = subprocess.Popen(
        **suite.command(other, "-s", results), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert first.stdout is not None
    while "collected" not in first.stdout.readline():
        assert first.poll() is None
    second = suite.run(folder, results)
    first.communicate("\n" * 6, timeout=30)
    assert first.returncode == 0
    assert second.status == pytest.ExitCode.USAGE_ERROR
    assert f"Another run (process {first.pid}) is writing to" in second.output


def test_tests_of_the_machinery_write_no_report_unless_asked(tmp_path: Path) -> None:
    folder = suite.write(tmp_path, {"tests/test_plain.py": "def test_plain(): ..."})
    silent = suite.run(folder, "tests")
    assert silent.status == 0
    assert not (folder / "reports").exists()


def test_scenarios_without_a_results_folder_are_red(tmp_path: Path) -> None:
    folder = counting(tmp_path)
    (folder / "steps").rename(folder / "elsewhere")
    run = suite.run(folder, "elsewhere")
    assert run.status == 1
    assert "No results are written for these paths" in run.output


def test_environment_and_executor_are_written(tmp_path: Path) -> None:
    run = suite.run(counting(tmp_path), "-k", "1")
    environment = (run.results_folder / "environment.properties").read_text()
    for line in (f"Python = {sys.version.split()[0]}", "OS = Linux" if os.name == "posix" else "OS = ", "Commit = "):
        assert line in environment
    executor = json.loads((run.results_folder / "executor.json").read_text())
    assert executor["type"] == "local"
    assert "-k 1" in executor["buildName"]


def test_interrupt_leaves_a_result_with_labels(tmp_path: Path) -> None:
    interrupting = COUNTING["steps/test_numbers.py"].replace(
        "if n ==", "if n == 2: raise KeyboardInterrupt\n    if n =="
    )
    run = suite.run(counting(tmp_path, steps__test_numbers=interrupting))
    assert run.status == pytest.ExitCode.INTERRUPTED
    cut = run.result("Number 2")
    assert cut["status"] == "broken"
    assert cut["statusDetails"]["message"] == "Interrupted"
    assert label(cut, "feature") == ["Numbers"]
    assert [name for name, _ in steps(cut)] == ["When it is 2", "Then it held"]

"""A failed scenario is run once more on its own: it explains, and changes no verdict."""

from pathlib import Path

import pytest

from fixtures.evidence.again import same_cause
from tests.evidence import suite
from tests.report.suite import Run, label

FEATURE = """
Feature: Once more
  Scenario: It works
    When it works

  Scenario: It fails among others
    When it fails the first time

  Scenario: It fails for another reason
    When it fails in another way each time

  Scenario Outline: It always fails with <amount>
    When it always fails

    Examples:
      | amount |
      | €5.00  |
"""

STEPS = """
import os
from pathlib import Path

from pytest_bdd import scenarios, when

scenarios("once_more.feature")
BEEN_HERE = Path(__file__).parent / "been_here"


@when("it works")
def _(recording): ...


@when("it fails the first time")
def _(recording):
    second, _ = BEEN_HERE.exists(), BEEN_HERE.touch()
    assert second, "too early"


@when("it fails in another way each time")
def _(recording):
    mark = BEEN_HERE.with_name("other")
    second, _ = mark.exists(), mark.touch()
    raise AssertionError("another reason" if second else "a reason")


@when("it always fails")
def _(recording):
    raise AssertionError(f"gone after {os.getpid() % 7}12ms")
"""
FILES = {"features/once_more.feature": FEATURE, "steps/test_once_more.py": STEPS}
STEP = "Once more, on its own, with a trace"


@pytest.fixture(scope="module")
def run(app: str, tmp_path_factory: pytest.TempPathFactory) -> Run:
    folder = tmp_path_factory.mktemp("again")
    return suite.run(folder, FILES, suite.made_up_stack(app, folder), "-n", "2")


@pytest.mark.parametrize(
    ("name", "words", "status"),
    [
        ("It fails among others", "passed on its own", "passed"),
        ("It fails for another reason", "failed again, with another message", "failed"),
        ("It always fails with €5.00", "failed again, with the same message", "failed"),
    ],
)
def test_the_report_says_it_beside_the_failure(run: Run, name: str, words: str, status: str) -> None:
    result = run.result(name)
    assert result["status"] == "failed"
    assert (result["steps"][-1]["name"], result["steps"][-1]["status"]) == (f"{STEP}: {words}", status)
    assert result["description"].startswith(f"**{STEP}: {words}.**")
    assert words in label(result, "tag")


def test_verdict_and_counts_stay(run: Run) -> None:
    assert run.status == 1
    assert "3 failed, 1 passed" in run.output
    assert len(run.results) == 4
    assert [row.split()[-5:-1] for row in run.output.splitlines() if row.startswith("Once more ")] == [
        ["4", "1", "3", "0"]
    ]
    assert not label(run.result("It works"), "tag")


def test_the_terminal_says_it_in_the_failure_section(run: Run) -> None:
    sections = run.output.partition("= FAILURES =")[2]
    assert sections.count("- Once more, on its own -") == 3
    assert "passed on its own\nIt failed among the others and passed alone" in sections
    assert "failed again, with another message\nAssertionError: another reason" in sections


def test_a_system_that_is_gone_is_no_reason_to_fall_over(tmp_path: Path) -> None:
    gone = suite.run(tmp_path, FILES, suite.made_up_stack("http://127.0.0.1:9", tmp_path), "-k", "among")
    assert "not run again: the system under test does not answer any more (ConnectError)" in gone.output
    assert gone.result("It fails among others")["steps"][-1]["status"] == "skipped"
    assert "1 failed" in gone.output


@pytest.mark.parametrize("wish", ["--autopsies=0", "--tracing=retain-on-failure"])
def test_there_is_none_where_it_was_not_asked_for(app: str, tmp_path: Path, wish: str) -> None:
    quiet = suite.run(tmp_path, FILES, suite.made_up_stack(app, tmp_path), "-k", "among", wish)
    assert "autopsy" not in quiet.output
    assert len(quiet.result("It fails among others")["steps"]) == 1


def test_an_interrupted_run_has_none(app: str, tmp_path: Path) -> None:
    steps = STEPS.replace('raise AssertionError(f"gone', 'raise KeyboardInterrupt(f"gone')
    cut = suite.run(tmp_path, {**FILES, "steps/test_once_more.py": steps}, suite.made_up_stack(app, tmp_path))
    assert cut.status == 2
    assert "autopsy" not in cut.output


def test_only_so_many(app: str, tmp_path: Path) -> None:
    few = suite.run(tmp_path, FILES, suite.made_up_stack(app, tmp_path), "--autopsies=1")
    assert "autopsy of 1 of 3 failed" in few.output


def test_ids_ports_and_durations_do_not_make_another_message() -> None:
    one = "x 01a20c18-c2d9-7cf7-af2f-d0237f3ea626 at 127.0.0.1:41 after 51 ms\nCall log:\n - a"
    assert same_cause(one, "x 01a20c18-c2d9-7cf7-af2f-000000000000 at 127.0.0.1:42 after 7 ms\nCall log:\n - b")
    assert not same_cause("Actual value: €10.00", "Actual value: €20.00")

"""The terminal: a failure understood in a minute, set-up without noise, and a table at the end."""

from pathlib import Path

from tests.report import suite
from tests.report.conftest import COUNTING
from tests.report.suite import Run

FAILURE = """\
features/wallet/top-up.feature:{scenario}
Scenario: It fails
  ✓ Given a customer
  ✗ When she fails   ← features/wallet/top-up.feature:{step}
  – Then never reached
  – And never reached again

AssertionError: the balance is 1, not 2
assert 1 == 2

steps/test_mixed.py:{assertion}: in _
    assert balance == 2, "the balance is 1, not 2"
"""


def line_of(path: Path, text: str) -> int:
    [found] = [number for number, line in enumerate(path.read_text().splitlines(), 1) if text in line]
    return found


def test_the_failure_section_tells_place_steps_message_and_own_frames(mixed: Run) -> None:
    feature, steps = mixed.folder / "features/wallet/top-up.feature", mixed.folder / "steps/test_mixed.py"
    expected = FAILURE.format(
        scenario=line_of(feature, "Scenario: It fails"),
        step=line_of(feature, "Scenario: It fails") + 1,
        assertion=line_of(steps, "assert balance"),
    )
    assert expected in mixed.output


def test_no_library_frame_is_shown(mixed: Run) -> None:
    failures = mixed.output.partition("= ERRORS =")[2].partition("short test summary")[0]
    assert "JSONDecodeError" in failures
    assert "json/decoder.py" not in failures
    assert "site-packages" not in failures


def test_set_up_errors_show_the_steps_that_were_not_run(mixed: Run) -> None:
    assert "  – When she works\n  – Then never reached\n\nRuntimeError: no database\n" in mixed.output


def test_sections_of_other_plugins_follow(mixed: Run) -> None:
    assert "POST /wallet/topups 402" in mixed.output


def test_pytests_own_traceback_on_request(mixed: Run, tmp_path: Path) -> None:
    asked = suite.run(mixed.folder, "-k", "it_fails", "--tb=long", f"--alluredir={tmp_path}")
    assert "def _():" in asked.output
    assert "✗" not in asked.output


def test_an_outline_row_is_named(tmp_path: Path) -> None:

    files = {
        **COUNTING,
        "steps/test_numbers.py": COUNTING["steps/test_numbers.py"].replace("if n ==", "assert n !=  4\n    if n =="),
    }
    failed = suite.run(suite.write(tmp_path, files), "-n", "1")
    assert "Scenario Outline: Number 4\n  with n = 4\n  ✗ When it is 4" in failed.output
    assert "AssertionError" in failed.output.rpartition("short test summary")[2]


def test_the_table_counts_each_flow_and_names_the_report(mixed: Run) -> None:
    table = [line.split() for line in mixed.output.rpartition("\nFlow ")[2].splitlines()]
    rows = {" ".join(row[:-5]): row[-5:-1] for row in table[1:5]}
    assert rows["Set-up"] == ["2", "0", "1", "1"]
    assert rows["Top up"] == ["12", "5", "6", "1"]
    assert rows["All"] == ["15", "6", "7", "2"]
    assert str(mixed.results_folder) in mixed.output.splitlines()[-1]


def test_set_up_shows_only_what_a_reader_understands(mixed: Run) -> None:
    befores = {one["name"] for container in mixed.containers for one in container.get("befores", [])}
    assert befores == {"signed in customer", "oracle", "database"}
    assert all(container.get("befores") or container.get("afters") for container in mixed.containers)


def test_a_fixture_that_holds_evidence_is_never_pruned(mixed: Run) -> None:
    holders = [one for container in mixed.containers for one in container.get("afters", []) if one.get("attachments")]
    assert {one["name"] for one in holders} == {"evidence"}
    assert mixed.attached(holders[0], "late evidence") == "from the clean-up"

"""What was told of a scenario is let go of, for a long run takes no more memory than a short one."""

from pathlib import Path

from tests.report import suite

FILES = {
    "features/paying.feature": "Feature: Paying\n  Scenario: It passes\n    Given a customer\n",
    "steps/test_paying.py": (
        "from pytest_bdd import given, scenarios\n"
        "scenarios('paying.feature')\n"
        "@given('a customer')\n"
        "def customer(): pass\n"
    ),
    "conftest.py": (
        "from fixtures.report.progress import KEY\n"
        "from pytest_bdd.reporting import scenario_reports_registry as scenarios\n"
        "from pytest_bdd.reporting import test_report_context_registry as reports\n"
        "def pytest_terminal_summary(terminalreporter):\n"
        "    stashed = sum(KEY in item.stash for item in terminalreporter._session.items)\n"
        "    print(f'kept: {len(scenarios)} scenarios, {len(reports)} reports, {stashed} accounts of steps')\n"
    ),
}


def test_nothing_is_kept_of_a_scenario_that_was_told(tmp_path: Path) -> None:
    run = suite.run(suite.write(tmp_path, FILES))
    assert "kept: 0 scenarios, 0 reports, 0 accounts of steps" in run.output


def test_a_reporter_that_reads_scenarios_still_finds_them(tmp_path: Path) -> None:
    run = suite.run(suite.write(tmp_path, FILES), "-v", "--gherkin-terminal-reporter")
    assert "Scenario: It passes PASSED" in run.output

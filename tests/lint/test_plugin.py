"""The lint and the quarantine inside a pytest run, each run in a process of its own."""

import datetime as dt
import os
import subprocess
import sys
from pathlib import Path

import pytest

from fixtures.lint import unchanged
from fixtures.lint.registry import lint
from tests.lint.conftest import TODAY, Tree

REPOSITORY = Path(__file__).parents[2]
STARTED = "THE STACK WAS STARTED"


def run_pytest(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "pytest_bdd.plugin",
        "-p",
        "xdist.plugin",
        "-p",
        "no:cacheprovider",
        *arguments,
    ]
    environment = os.environ | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    environment["PYTHONPATH"] = os.pathsep.join([str(root), str(REPOSITORY)])
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def suite(tree):
    """A clean suite that runs: it loads the plugins, starts a stack that leaves a file, and has a plain test too."""
    tree.replace("steps/wallet.py", "from pages.wallet import WalletPage\n", "")
    tree.replace("steps/wallet.py", "    WalletPage(None).top_up(amount)\n", "")
    (tree.root / "pages/wallet.py").unlink()
    tree.replace("features/wallet.feature", "@epic:Wallet\n", "")
    tree.replace("features/wallet.feature", "@smoke @severity:critical", "@smoke")
    tree.replace("pytest.ini", "testpaths = steps", "testpaths = steps tests")
    tree.write("tests/test_plain.py", "def test_plain():\n    assert 1 + 1 == 2")
    # Loaded last, so that only the lint's own precedence puts it before the stack.
    tree.write(
        "conftest.py", 'pytest_plugins = ["fixtures.lint.plugin", "fixtures.quarantine", "steps.wallet", "stack"]'
    )
    tree.write(
        "stack.py",
        f"""
        def pytest_configure(config):
            if not hasattr(config, "workerinput"):
                print("{STARTED}")
        """,
    )
    return tree


def spoil(tree: Tree) -> None:
    tree.replace("steps/wallet.py", "def balance_is", "async def balance_is")


def test_a_clean_run_says_what_was_linted(suite):
    result = run_pytest(suite.root)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "4 passed" in result.stdout
    assert (result.stdout + result.stderr).count("gherkin lint: 2 scenarios, 3 step definitions, 0 findings") == 1


def test_a_suite_that_was_found_clean_is_not_read_again_before_it_changes(suite):
    def header() -> str:
        result = run_pytest(suite.root, "--collect-only")
        assert result.returncode == 0, result.stdout + result.stderr
        [line] = [each for each in result.stdout.splitlines() if each.startswith("gherkin lint")]
        return line

    first, second = header(), header()
    assert second == f"{first}; unchanged since"
    suite.append("features/wallet.feature", "  # a word about it\n")
    assert not header().endswith("unchanged since")


@pytest.mark.parametrize("changed", ["features/wallet.feature", "steps/wallet.py", "pytest.ini", "conftest.py"])
def test_any_change_of_what_the_lint_reads_is_another_state(suite, changed):
    before = unchanged.state(suite.root, TODAY)
    assert before == unchanged.state(suite.root, TODAY)
    suite.append(changed, "# another word\n")
    assert unchanged.state(suite.root, TODAY) != before


def test_whatever_the_lint_reads_of_this_repository_is_a_part_of_its_state(monkeypatch):
    read, read_text = set(), Path.read_text

    def noticed(path, *asked, **more):
        read.add(path)
        return read_text(path, *asked, **more)

    monkeypatch.setattr(Path, "read_text", noticed)
    lint(REPOSITORY)
    assert len(read) > 200
    assert read <= set(unchanged.files(REPOSITORY))


def test_the_next_day_is_another_state_for_quarantines_end(suite):
    tomorrow = TODAY + dt.timedelta(days=1)
    assert unchanged.state(suite.root, TODAY) != unchanged.state(suite.root, tomorrow)


def test_what_was_found_is_not_kept(suite):
    spoil(suite)
    assert [run_pytest(suite.root).returncode for _ in range(2)] == [pytest.ExitCode.USAGE_ERROR] * 2


def test_only_the_controlling_process_lints(suite):
    suite.append(
        "stack.py",
        """
        from pathlib import Path


        def pytest_sessionstart(session):
            if not hasattr(session.config, "workerinput"):
                Path("features/late.feature").write_text("Feature: Bound by nobody, and written after the lint")
        """,
    )
    result = run_pytest(suite.root, "-n1")
    assert result.returncode == 0, result.stdout + result.stderr
    assert run_pytest(suite.root).returncode == 4


@pytest.mark.parametrize("arguments", [[], ["-n1"], ["steps/test_wallet.py", "-k", "card"]])
def test_a_finding_ends_the_run_before_anything_starts(suite, arguments):
    spoil(suite)
    result = run_pytest(suite.root, *arguments)
    assert result.returncode == 4
    assert "steps/wallet.py:16: async step balance_is is never awaited" in result.stderr
    assert "[async-step]" in result.stderr
    for noise in ("Traceback", "INTERNALERROR", STARTED, "passed"):
        assert noise not in result.stdout + result.stderr


@pytest.mark.parametrize("arguments", [["tests/test_plain.py::test_plain"], ["--help"]])
def test_a_run_that_does_not_reach_the_features_is_left_alone(suite, arguments):
    spoil(suite)
    result = run_pytest(suite.root, *arguments)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "gherkin lint" not in result.stdout


def test_settings_that_cannot_be_used_end_the_run_in_one_line(suite):
    suite.write("pyproject.toml", "[tool.gherkin-lint]\nstep = 'x'")
    result = run_pytest(suite.root)
    assert result.returncode == 4
    assert "[tool.gherkin-lint] has no key 'step'" in result.stderr
    assert "Traceback" not in result.stdout + result.stderr


def test_a_quarantined_scenario_is_skipped_with_its_reason_and_counted(suite):
    tag = "quarantine:bug:{}:https://tracker.example/issues/7"
    suite.replace("features/wallet.feature", "@smoke", f"@smoke @{tag.format('2999-01-01')}")
    suite.write("pyproject.toml", "[tool.gherkin-lint]\nquarantine-days = 400000")
    result = run_pytest(suite.root, "-rs", "-n1")
    assert result.returncode == 0, result.stdout + result.stderr
    assert "3 passed, 1 skipped" in result.stdout
    assert "quarantined until 2999-01-01: bug, https://tracker.example/issues/7" in result.stdout
    assert "quarantine: 1 scenario(s) did not run" in result.stdout


def test_a_quarantine_that_is_over_is_red_in_the_lint_and_runs_without_it(suite):
    suite.replace("features/wallet.feature", "@smoke", "@smoke @quarantine:bug:2020-01-01:https://tracker.example/7")
    linted = run_pytest(suite.root)
    assert linted.returncode == 4
    assert "quarantine ended on 2020-01-01" in linted.stderr
    suite.replace("conftest.py", '"fixtures.lint.plugin", ', "")
    unlinted = run_pytest(suite.root)
    assert "4 passed" in unlinted.stdout
    assert "skipped" not in unlinted.stdout


def test_retries_are_refused(suite):
    suite.append("conftest.py", "def pytest_addoption(parser):\n    parser.addoption('--reruns', type=int)")
    result = run_pytest(suite.root, "--reruns=2")
    assert result.returncode == 4
    assert "--reruns: retries stay 0" in result.stderr

"""Plain pytest-bdd is green on these traps, and the lint is red on the very same files: that is why the rules exist."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.lint.conftest import Tree

ENVIRONMENT = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "PYTEST_ADDOPTS"}}
ENVIRONMENT |= {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTHONDONTWRITEBYTECODE": "1"}
STEPS = "steps/wallet.py"
FEATURE = "features/wallet.feature"


def run_pytest(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run pytest with pytest-bdd and nothing else, in a process of its own."""
    command = [sys.executable, "-m", "pytest", "-p", "pytest_bdd.plugin", "-p", "no:cacheprovider", "-q", *arguments]
    return subprocess.run(command, cwd=root, env=ENVIRONMENT, capture_output=True, text=True, check=False)


@pytest.fixture
def suite(tree):
    """The clean suite without its page object and its valued tags, which plain pytest-bdd could not run."""
    tree.replace("steps/wallet.py", "from pages.wallet import WalletPage\n", "")
    tree.replace("steps/wallet.py", "    WalletPage(None).top_up(amount)\n", "")
    (tree.root / "pages/wallet.py").unlink()
    tree.replace(FEATURE, "@epic:Wallet\n", "")
    tree.replace(FEATURE, "@smoke @severity:critical", "@smoke")
    return tree


def misspelt(tree: Tree) -> None:
    tree.replace(FEATURE, "Then her balance is <balance>", "Then the sign says <balence>")
    tree.append(STEPS, "@then(parsers.parse('the sign says {words}'))\ndef sign(words):\n    assert words\n")


def ambiguous(tree: Tree) -> None:
    tree.append(STEPS, "@then(parsers.parse('her balance is {n}.00'))\ndef other(n):\n    assert n == n.strip()\n")


def async_step(tree: Tree) -> None:
    tree.replace(STEPS, "def balance_is", "async def balance_is")
    tree.replace(STEPS, 'assert wallet["balance"] == Decimal(amount)', "assert not amount")


TRAPS: dict[str, Callable[[Tree], None]] = {
    "async-step": async_step,
    "duplicate-scenario": lambda tree: tree.append(
        FEATURE, "  Rule: Cards\n    Scenario: A card payment raises the balance\n      Then her balance is 10.00"
    ),
    "ambiguous-step": ambiguous,
    "unknown-placeholder": misspelt,
    "empty-scenario": lambda tree: tree.append(FEATURE, "  Scenario: Nothing"),
    "empty-outline": lambda tree: tree.append(
        FEATURE, "  Scenario Outline: Bare\n    Then her balance is 10.00\n\n    Examples:\n      | amount |"
    ),
    "unbound-feature": lambda tree: tree.write(
        "features/lost.feature", "Feature: Lost\n  Scenario: Never\n    Then her balance is 10.00"
    ),
    "ignored-table": lambda tree: tree.append(
        FEATURE, "  Scenario: Table\n    Then her balance is 10.00\n      | balance |\n      | 99.00   |"
    ),
}


@pytest.mark.parametrize("rule", TRAPS)
def test_pytest_bdd_is_green_where_the_lint_is_red(suite, rule):
    assert suite.lint() == [], "the suite has to be clean before the trap is set"
    TRAPS[rule](suite)
    plain = run_pytest(suite.root)
    assert plain.returncode == 0, plain.stdout + plain.stderr
    assert " passed" in plain.stdout
    assert rule in {line.rpartition(" [")[2].rstrip("]") for line in suite.lint()}


def test_the_clean_suite_can_fail_under_plain_pytest_bdd(suite):
    suite.replace(FEATURE, "Then her balance is 15.00", "Then her balance is 99.00")
    assert run_pytest(suite.root).returncode == 1

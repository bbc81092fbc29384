"""A small suite without a flaw, on which each test sets one trap."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from fixtures.lint.registry import lint

TODAY = dt.date(2031, 1, 15)

CLEAN = {
    "pytest.ini": """
        [pytest]
        testpaths = steps
        pythonpath = . services
        bdd_features_base_dir = features
        addopts = --strict-markers
        markers =
            smoke: the shortest way through each flow
            epic(name): the area of the product
            severity(critical|normal): how much a failure matters
    """,
    "conftest.py": """
        pytest_plugins = ["steps.wallet"]
    """,
    "steps/__init__.py": "",
    "pages/__init__.py": "",
    "features/wallet.feature": """
        @epic:Wallet
        Feature: Wallet

          Background:
            Given a customer with 10.00

          @smoke @severity:critical
          Scenario: A card payment raises the balance
            When she tops up 5.00 by card
            Then her balance is 15.00

          Scenario Outline: Paying <amount> gives <balance>
            When she tops up <amount> by card
            Then her balance is <balance>

            Examples:
              | amount | balance |
              | 5.00   | 15.00   |
              | 6.00   | 16.00   |
    """,
    "steps/test_wallet.py": """
        from pytest_bdd import scenarios

        scenarios("wallet.feature")
    """,
    "steps/wallet.py": """
        from decimal import Decimal

        from pages.wallet import WalletPage
        from pytest_bdd import given, parsers, then, when


        @given(parsers.parse("a customer with {amount}"), target_fixture="wallet")
        def customer(amount: str):
            return {"balance": Decimal(amount)}


        @when(parsers.cfparse("she tops up {amount} by card", extra_types={"Money": Decimal}))
        def top_up(wallet, amount: str):
            WalletPage(None).top_up(amount)
            wallet["balance"] += Decimal(amount)


        @then(parsers.re(r"her balance is (?P<amount>[\\d.]+)"))
        def balance_is(wallet, amount: str):
            assert wallet["balance"] == Decimal(amount)
    """,
    "pages/wallet.py": """
        class WalletPage:
            def __init__(self, page):
                self.page = page

            def text(self, key, **values):
                return key.format(**values)

            def top_up(self, amount):
                self.page.get_by_test_id("amount").fill(amount)
                self.page.locator("form#topup .submit").click()
                self.page.get_by_label(self.text("wallet.amount")).click()
                self.page.get_by_text(self.text("wallet.added", amount=amount)).click()
    """,
    "services/payasplay/web/templates/wallet.html": """
        <form id="topup">
          <input data-testid="amount" name="amount"><button class="big submit">{{ t("wallet.go") }}</button>
        </form>
    """,
    "services/payasplay/locales/en/LC_MESSAGES/payasplay.po": """
        msgid "wallet.amount"
        msgstr "Amount"

        msgid "wallet.added"
        msgstr "%(amount)s added"
    """,
    "services/payasplay/locales/fa/LC_MESSAGES/payasplay.po": """
        msgid "wallet.amount"
        msgstr "مبلغ"

        msgid "wallet.added"
        msgstr "%(amount)s افزوده شد"
    """,
}


class Tree:
    """A suite on disk. Texts are written without their common indentation."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for path, text in CLEAN.items():
            self.write(path, text)

    def write(self, path: str, text: str) -> None:
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        lines = text.strip("\n").splitlines()
        indent = len(lines[0]) - len(lines[0].lstrip()) if lines else 0
        target.write_text("\n".join(line[indent:] for line in lines).rstrip() + "\n", encoding="utf-8")

    def append(self, path: str, text: str) -> None:
        before = (self.root / path).read_text(encoding="utf-8")
        self.write(path, text)
        added = (self.root / path).read_text(encoding="utf-8")
        (self.root / path).write_text(f"{before}\n{added}", encoding="utf-8")

    def replace(self, path: str, old: str, new: str) -> None:
        text = (self.root / path).read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {path}: the trap would not be set"
        (self.root / path).write_text(text.replace(old, new), encoding="utf-8")

    def scenario(self, text: str) -> None:
        """Add to the end of the feature file."""
        self.append("features/wallet.feature", text)

    def step(self, text: str) -> None:
        """Add to the end of the step definitions."""
        self.append("steps/wallet.py", text)

    def lint(self) -> list[str]:
        return [str(finding) for finding in lint(self.root, today=TODAY).findings]


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    return Tree(tmp_path)


@pytest.fixture
def assert_only(tree: Tree) -> Callable[[str, str], None]:
    """Assert that the lint finds exactly this rule, in lines that hold these words."""

    def check(rule: str, *words: str) -> None:
        found = tree.lint()
        assert found, "the trap was not seen"
        assert {line.rpartition(" [")[2].rstrip("]") for line in found} == {rule}, found
        for word in words:
            assert any(word in line for line in found), (word, found)

    return check

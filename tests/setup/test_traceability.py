"""The acceptance lines: read strictly, covered visibly."""

from pathlib import Path

import pytest

from fixtures.acceptance import AcceptanceLine, read_lines
from tools.traceability import covered_by, page

FEATURE = """
Feature: Wallet
  Rule: Money comes in
    @AC-WALLET-01 @smoke
    Scenario: A good card
      Given a card

    Scenario: Another one
      Given a card
"""


def test_a_line_names_the_scenario_that_covers_it(tmp_path: Path):
    (tmp_path / "features").mkdir()
    (tmp_path / "features" / "wallet.feature").write_text(FEATURE, encoding="utf-8")
    scenarios = covered_by(tmp_path / "features")
    assert set(scenarios) == {"AC-WALLET-01", "smoke"}
    text = page([AcceptanceLine("wallet", "AC-WALLET-01", "Money comes in by card.")], scenarios)
    assert (
        "| AC-WALLET-01 | Money comes in by card. | A good card ([wallet.feature:5](../features/wallet.feature#L5)) |"
        in text
    )


def test_what_is_not_part_says_why():
    text = page([AcceptanceLine("wallet", "AC-WALLET-09", "By push.", "push comes later")], {})
    assert "not part of this release: push comes later" in text


def test_two_lines_of_one_id_are_refused(tmp_path: Path):
    line = '[[line]]\nid = "AC-WALLET-01"\ntext = "x"\n'
    (tmp_path / "wallet.toml").write_text(line * 2, encoding="utf-8")
    with pytest.raises(ValueError, match="AC-WALLET-01"):
        read_lines(tmp_path)

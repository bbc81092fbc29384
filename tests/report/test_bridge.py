"""Steps, tables, outlines, Rules and fates of scenarios in Allure's results."""

from pathlib import Path

import pytest

from tests.report import suite
from tests.report.conftest import MIXED
from tests.report.suite import Run, label, step, steps

FATES = {
    "It passes": "passed",
    "It fails": "failed",
    "It breaks": "broken",
    "It is undefined": "broken",
    "It skips inside": "skipped",
    "Set-up breaks": "broken",
    "Skipped by a mark": "skipped",
    "The oracle objects after it": "failed",
    "The oracle objects in it": "failed",
    "Pays 5": "passed",
    "پرداخت موفق": "passed",
}


@pytest.mark.parametrize(("name", "status"), FATES.items(), ids=FATES)
def test_every_fate_has_one_result_with_its_labels(mixed: Run, name: str, status: str) -> None:
    result = mixed.result(name)
    assert result["status"] == status
    assert label(result, "feature")
    assert label(result, "epic")
    assert result["steps"], "a result without its steps says nothing"


def test_steps_nested_steps_and_attachments_lie_inside_one_another(mixed: Run) -> None:
    result = mixed.result("It passes")
    assert steps(result) == [
        ("Given a customer", "passed"),
        ("When she pays with", "passed"),
        ("Then she reads", "passed"),
    ]
    assert mixed.attached(step(result, "Given a customer"), "customer") == '{\n  "name": "Ada"\n}'
    pays = step(result, "When she pays with")
    assert mixed.attached(pays, "Data table").splitlines() == ["card,amount", "visa,10"]
    assert mixed.attached(step(pays, "she types the number"), "typed") == "visa"
    assert mixed.attached(step(result, "Then she reads"), "Doc string") == "Thank you"
    assert "attachments" not in result


def test_the_failing_step_holds_the_message_and_the_rest_is_skipped(mixed: Run) -> None:
    result = mixed.result("It fails")
    assert steps(result) == [
        ("Given a customer", "passed"),
        ("When she fails", "failed"),
        ("Then never reached", "skipped"),
        ("And never reached again", "skipped"),
    ]
    assert "the balance is 1, not 2" in step(result, "When she fails")["statusDetails"]["message"]
    assert "the balance is 1, not 2" in result["statusDetails"]["message"]


def test_evidence_of_other_plugins_lands_in_the_failing_step(mixed: Run) -> None:
    failing = step(mixed.result("Evidence at the failing step"), "When she fails")
    assert mixed.attached(failing, "screenshot") == "what the page showed"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("It is undefined", ["passed", "broken", "skipped"]),
        ("It skips inside", ["passed", "skipped", "skipped"]),
        ("Set-up breaks", ["skipped", "skipped"]),
        ("Skipped by a mark", ["skipped"]),
    ],
)
def test_steps_that_did_not_run_are_shown(mixed: Run, name: str, expected: list[str]) -> None:
    assert [status for _, status in steps(mixed.result(name))] == expected


def test_outline_rows_have_their_columns_and_a_history_each(mixed: Run) -> None:
    five, seven = mixed.result("Pays 5"), mixed.result("Pays 7")
    assert five["parameters"] == [{"name": "amount", "value": "5"}]
    assert five["fullName"] == seven["fullName"] == "features/wallet/top-up.feature#Pays <amount>"
    assert five["testCaseId"] == seven["testCaseId"]
    assert five["historyId"] != seven["historyId"]


def test_ids_hold_from_run_to_run_and_from_one_module_to_another(mixed: Run, tmp_path: Path) -> None:

    moved = {**MIXED, "steps/test_moved.py": MIXED["steps/test_mixed.py"]}
    del moved["steps/test_mixed.py"]
    again = suite.run(suite.write(tmp_path, moved), "-k", "pays")
    assert again.result("Pays 5")["historyId"] == mixed.result("Pays 5")["historyId"]


def test_background_and_rule(mixed: Run) -> None:
    result = mixed.result("Under the limit")
    assert [name for name, _ in steps(result)] == ["Given a customer", "Given a limit", "When she works"]
    assert result["titlePath"] == ["features", "wallet", "Top up", "Limits hold"]
    assert label(result, "story") == ["Limits hold"]


def test_persian_keywords_and_names_survive(mixed: Run) -> None:
    result = mixed.result("پرداخت موفق")
    assert steps(result) == [("هنگامی کاربر می‌پردازد", "passed")]
    assert label(result, "feature") == ["شارژ کیف پول"]


def test_an_oracle_fails_a_scenario_that_passed(mixed: Run) -> None:
    after, within = mixed.result("The oracle objects after it"), mixed.result("The oracle objects in it")
    assert after["statusDetails"]["message"] == "Oracle: the ledger sums to 5, not to 0"
    assert within["statusDetails"]["message"] == "Oracle: an error line in the log"
    assert {status for _, status in steps(after) + steps(within)} == {"passed"}
    assert "FAILED steps/test_mixed.py::test_the_oracle_objects_in_it" in mixed.output
    assert "ERROR steps/test_mixed.py::test_the_oracle_objects_after_it" in mixed.output

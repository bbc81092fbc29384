import pytest

from tests.report import suite
from tests.report.suite import Run

TOP_UP = '''
@owner:money @epic:Money_in
Feature: Top up
  Money comes in.

  Background:
    Given a customer

  @critical @issue:PAP-1 @tms:TC-7 @smoke
  Scenario: It passes
    When she pays with
      | card | amount |
      | visa | 10     |
    Then she reads
      """
      Thank you
      """

  Scenario: It fails
    When she fails
    Then never reached
    And never reached again

  Scenario: It breaks
    When she breaks

  Scenario: It is undefined
    When nobody wrote this step
    Then never reached

  Scenario: It skips inside
    When she skips
    Then never reached

  Scenario: The oracle objects after it
    When she works

  Scenario: The oracle objects in it
    When the oracle objects

  Scenario: Evidence at the failing step
    When she fails
    Then never reached

  Scenario Outline: Pays <amount>
    When she pays <amount>

    @minor
    Examples:
      | amount |
      | 5      |
      | 7      |

  @severity-blocker
  Rule: Limits hold

    Background:
      Given a limit

    Scenario: Under the limit
      When she works

    @severity:trivial @epic:Rules_and_limits
    Scenario: Over the limit
      When she works
'''

SET_UP = """
Feature: Set-up
  Scenario: Set-up breaks
    When she works
    Then never reached

  Scenario: Skipped by a mark
    When she works
"""

PERSIAN = """
# language: fa
ویژگی: شارژ کیف پول
  سناریو: پرداخت موفق
    هنگامی کاربر می‌پردازد
"""

STEPS = """
import json

import allure
import pytest
from pytest_bdd import given, parsers, scenario, scenarios, then, when

from fixtures.report import Category, attach_json, attach_text, fail_after_pass


@pytest.fixture
def signed_in_customer():
    yield "Ada"


@pytest.fixture(autouse=True)
def _bookkeeping():
    yield


@pytest.fixture(autouse=True)
def tmp_path(tmp_path):
    # Overrides a fixture of pytest's: plumbing, not set-up.
    return tmp_path


@pytest.fixture
def _evidence():
    yield
    attach_text("late evidence", "from the clean-up")


@pytest.fixture(autouse=True)
def oracle(request):
    yield
    if "objects_after" in request.node.name:
        fail_after_pass(request.node, Category.ORACLE, "the ledger sums to 5, not to 0")


@pytest.fixture
def database():
    raise RuntimeError("no database")


@scenario("set-up.feature", "Set-up breaks")
def test_broken_set_up(database): ...


@pytest.mark.skip(reason="later")
@scenario("set-up.feature", "Skipped by a mark")
def test_skipped(): ...


scenarios("wallet/top-up.feature", "persian.feature")


@given("a customer")
def _(signed_in_customer, _evidence):
    attach_json("customer", {"name": signed_in_customer})


@given("a limit")
def _(): ...


@when("she pays with")
def _(datatable):
    with allure.step("she types the number"):
        attach_text("typed", datatable[1][0])


@then("she reads")
def _(docstring):
    assert docstring == "Thank you"


@when("she fails")
def _():
    balance = json.loads("1")
    assert balance == 2, "the balance is 1, not 2"


@when("she breaks")
def _():
    json.loads("{")


@when("she skips")
def _():
    pytest.skip("not today")


@when("the oracle objects")
def _(request):
    fail_after_pass(request.node, "Oracle", "an error line in the log")


@when("she works")
@when("کاربر می‌پردازد")
def _(): ...


@when(parsers.parse("she pays {amount:d}"))
def _(amount): ...


@then("never reached")
@then("never reached again")
def _(): ...
"""

EVIDENCE = """
import pytest

from fixtures.report import attach_text


def pytest_bdd_step_error(request):
    attach_text("screenshot", "what the page showed")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if report.failed and call.when == "call":
        report.sections.append(("API calls", "POST /wallet/topups 402"))
    return report
"""

NUMBERS = """
Feature: Numbers
  Scenario Outline: Number <n>
    When it is <n>
    Then it held

    Examples:
      | n |
      | 1 |
      | 2 |
      | 3 |
      | 4 |
      | 5 |
      | 6 |
"""

NUMBER_STEPS = """
import os
import signal

from pytest_bdd import parsers, scenarios, then, when

scenarios("numbers.feature")


@when(parsers.parse("it is {n:d}"))
def _(n):
    if n == int(os.environ.get("DIE_AT", 0)):
        os.kill(os.getpid(), signal.SIGKILL)


@then("it held")
def _(): ...
"""

MIXED = {
    "features/wallet/top-up.feature": TOP_UP,
    "features/set-up.feature": SET_UP,
    "features/persian.feature": PERSIAN.strip(),
    "steps/test_mixed.py": STEPS,
    "conftest.py": EVIDENCE,
}
COUNTING = {"features/numbers.feature": NUMBERS, "steps/test_numbers.py": NUMBER_STEPS}


@pytest.fixture(scope="session")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """One run with a scenario of every fate."""
    return suite.run(suite.write(tmp_path_factory.mktemp("mixed"), MIXED))

"""A trap for each rule about step definitions, and what makes a definition visible."""

import pytest

from fixtures.lint.registry import lint

UNDEFINED = """
  Scenario: New
    When she sends {kind} "two words" for <b> 3.50 times in 2 days
      | to  |
      | Mia |
    Then her balance is 1.00
"""


def test_an_undefined_step_comes_with_a_snippet_that_defines_it(tree):
    tree.scenario(UNDEFINED.replace("<b> ", ""))
    report = lint(tree.root)
    assert [finding.rule for finding in report.findings] == ["undefined-step"]
    assert (report.findings[0].path, report.findings[0].line) == ("features/wallet.feature", 22)
    snippet = report.findings[0].snippet
    assert snippet in str(report)
    assert "parsers.parse('she sends {{kind}} \"{text}\" for {number} times in {number2} days')" in snippet
    tree.step(snippet)
    left = [str(finding) for finding in lint(tree.root).findings]
    assert len(left) == 3, left
    assert all("[ignored-argument]" in line for line in left), left


def test_a_step_that_only_one_row_leaves_undefined(tree, assert_only):
    tree.replace("features/wallet.feature", "| 16.00   |", "| much |")
    assert_only("undefined-step", 'features/wallet.feature:14: undefined step: Then "her balance is much"')


def test_the_kind_of_a_step_counts(tree, assert_only):
    tree.scenario("  Scenario: Wrong kind\n    When her balance is 15.00\n    Then her balance is 15.00")
    assert_only("undefined-step", 'When "her balance is 15.00"')


def test_an_ambiguous_step_names_both_places(tree, assert_only):
    tree.step("""
        @then("her balance is 15.00")
        def fifteen(wallet):
            assert wallet["balance"] == 15
    """)
    assert_only(
        "ambiguous-step",
        'features/wallet.feature:10: ambiguous step: Then "her balance is 15.00" matches steps/wallet.py:18 and '
        "steps/wallet.py:22",
        "features/wallet.feature:14: ",
    )


def test_an_unused_step(tree, assert_only):
    tree.step("""
        @given("nobody needs this")
        def nobody():
            return None
    """)
    assert_only("unused-step", 'steps/wallet.py:22: unused step: Given "nobody needs this"')


def test_a_module_that_is_no_plugin_is_not_seen(tree):
    tree.write("conftest.py", "pytest_plugins = []")
    found = tree.lint()
    assert any("steps/wallet.py:18 has it, but steps/test_wallet.py does not see that module" in each for each in found)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("pytest.ini", "[pytest]\nbdd_features_base_dir = features\naddopts = -p steps.wallet\nmarkers =\n"),
        ("steps/conftest.py", "from steps.wallet import *\n"),
        ("conftest.py", 'EXTRA = ["steps.wallet"]\npytest_plugins = ["fixtures.none", *EXTRA]\n'),
    ],
)
def test_other_ways_to_be_seen(tree, path, text):
    tree.write("conftest.py", "pytest_plugins = []")
    markers = (tree.root / "pytest.ini").read_text(encoding="utf-8").partition("markers =\n")[2]
    tree.write(path, text + markers if path == "pytest.ini" else text)
    assert tree.lint() == []


def test_importing_one_function_of_a_module_does_not_carry_its_steps(tree):
    tree.write("conftest.py", "from steps.wallet import balance_is")
    assert any("[undefined-step]" in line for line in tree.lint())


def test_an_async_step(tree, assert_only):
    tree.replace("steps/wallet.py", "def balance_is", "async def balance_is")
    assert_only("async-step", "steps/wallet.py:18: async step balance_is is never awaited")


def test_a_value_that_the_step_does_not_read(tree, assert_only):
    tree.replace("steps/wallet.py", "def top_up(wallet, amount: str)", "def top_up(wallet)")
    tree.replace("steps/wallet.py", 'assert wallet["balance"] == Decimal(amount)', 'assert wallet["balance"] > 0')
    tree.replace("steps/wallet.py", "WalletPage(None).top_up(amount)", "WalletPage(None).top_up(1)")
    tree.replace("steps/wallet.py", "+= Decimal(amount)", "+= 5")
    assert_only(
        "ignored-argument", "top_up captures {amount} but does not take it", "balance_is takes {amount} but never"
    )


def test_a_table_that_the_step_does_not_take(tree, assert_only):
    tree.scenario("  Scenario: Table\n    Then her balance is 10.00\n      | a |\n      | b |")
    assert_only("ignored-table", "features/wallet.feature:22: steps/wallet.py:18 does not take the datatable")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("@given(WORDS[0])\ndef odd():\n    return 1", "the step's text cannot be read: WORDS[0]"),
        (
            "def make(text):\n    @given(text)\n    def inner():\n        return 1",
            "is not on a function at module level",
        ),
        ("@given\ndef odd():\n    return 1", "@given names no step"),
        ('@given("x", stacklevel=2)\ndef odd():\n    return 1', "the step cannot be read"),
        ('@given(parsers.parse("{a:Odd}"))\ndef odd(a):\n    return a', "ValueError"),
    ],
)
def test_a_step_that_cannot_be_read(tree, assert_only, text, words):
    tree.step(text)
    assert_only("unreadable", words)


def test_plugins_and_bindings_that_cannot_be_read(tree):
    tree.append("conftest.py", "pytest_plugins = [name for name in sorted(['steps.wallet'])]")
    tree.append("steps/test_wallet.py", "scenarios(*[])\nscenarios(str(1))")
    found = [line for line in tree.lint() if "[unreadable]" in line]
    assert any("conftest.py:3: pytest_plugins cannot be read" in line for line in found)
    assert any("steps/test_wallet.py:5: the binding cannot be read" in line for line in found)
    assert any("steps/test_wallet.py:6: the binding cannot be read" in line for line in found)


def test_a_source_that_does_not_parse(tree, assert_only):
    tree.write("pages/odd.py", "def f(:\n")
    assert_only("broken-source", "pages/odd.py:1: cannot be parsed")


def test_converters_with_patterns_constants_and_own_helpers_are_followed(tree, assert_only):
    tree.write(
        "steps/types.py",
        """
        from parse import with_pattern
        from parse_type import TypeBuilder
        from pytest_bdd import parsers


        @with_pattern(r"[0-9]+\\\\.[0-9]{2}")
        def money(text):
            return text

        TYPES = {"Money": money, "Colour": TypeBuilder.make_choice(["red", "green"])}


        def phrase(text):
            \"\"\"A step's text with our types.\"\"\"
            return parsers.cfparse(text, extra_types=TYPES)
        """.replace("\\\\\\\\", "\\\\"),
    )
    tree.step("""
        from steps.types import phrase

        START = "the sign "


        @then(phrase(START + "is {colour:Colour} at {amount:Money}"))
        def sign(colour, amount):
            assert colour == amount
    """)
    (tree.root / "steps/types.py").write_text(
        (tree.root / "steps/types.py").read_text(encoding="utf-8").replace("\\\\", "\\"), encoding="utf-8"
    )
    tree.scenario("  Scenario: Signs\n    Then the sign is red at 3.50\n    And the sign is green at 12.00")
    assert tree.lint() == []
    tree.scenario("  Scenario: Others\n    Then the sign is blue at 3.50\n    And the sign is red at 3.5")
    assert_only("undefined-step", '"the sign is blue at 3.50"', '"the sign is red at 3.5"')


@pytest.mark.parametrize("name", ["pytest_bdd", "pytest_bdd.steps"])
def test_other_names_for_the_decorators(tree, assert_only, name):
    tree.write("steps/kit.py", f"from {name} import then as outcome")
    tree.step("""
        import pytest_bdd as bdd
        from steps.kit import outcome


        @outcome("nothing")
        @bdd.when(bdd.parsers.parse("nothing"))
        def nothing():
            raise ValueError
    """)
    assert_only("unused-step", 'Then "nothing"', 'When "nothing"')

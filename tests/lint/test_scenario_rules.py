"""A trap for each rule about features, scenarios, outlines and tags."""

import pytest


def test_a_feature_that_nobody_binds(tree, assert_only):
    tree.write("features/lost.feature", "Feature: Lost\n  Scenario: Never collected\n    Then her balance is 1")
    assert_only("unbound-feature", "features/lost.feature:1: no test module binds this feature")


def test_a_binding_in_a_file_that_pytest_does_not_collect(tree, assert_only):
    (tree.root / "steps/test_wallet.py").rename(tree.root / "steps/bind_wallet.py")
    assert_only("unbound-feature", "features/wallet.feature:2: ")


def test_a_scenario_that_nobody_binds(tree, assert_only):
    tree.write(
        "steps/test_wallet.py",
        """
        from pytest_bdd import scenario

        @scenario("wallet.feature", "A card payment raises the balance")
        def test_card():
            '''Bound.'''
        """,
    )
    assert_only("unbound-feature", 'features/wallet.feature:12: no test module binds scenario "Paying <amount> gives')


def test_bindings_of_what_does_not_exist(tree, assert_only):
    tree.append(
        "steps/test_wallet.py",
        """
        from pytest_bdd import scenario

        scenarios("walet.feature")

        @scenario("wallet.feature", "A card payment lowers the balance")
        def test_card():
            '''Bound.'''
        """,
    )
    assert_only("broken-binding", "binds features/walet.feature, which", '"A card payment lowers the balance", which')


def test_a_folder_binds_all_its_features(tree):
    tree.replace("steps/test_wallet.py", '"wallet.feature"', '"."')
    assert tree.lint() == []


@pytest.mark.parametrize("rule_line", ["", "  Rule: Cards"])
def test_two_scenarios_of_one_name(tree, assert_only, rule_line):
    tree.scenario(f"{rule_line}\n  Scenario: A card payment raises the balance\n    Then her balance is 10.00")
    assert_only(
        "duplicate-scenario", 'scenario "A card payment raises the balance" has the name of features/wallet.feature:8'
    )


def test_one_name_in_two_rules(tree, assert_only):
    tree.scenario("""
        Rule: First
          Scenario: Same
            Then her balance is 10.00
        Rule: Second
          Scenario: Same
            Then her balance is 10.00
    """)
    assert_only(
        "duplicate-scenario", 'features/wallet.feature:25: scenario "Same" has the name of features/wallet.feature:22'
    )


def test_a_scenario_without_steps(tree, assert_only):
    tree.scenario("  Scenario: Nothing")
    assert_only("empty-scenario", 'features/wallet.feature:21: scenario "Nothing" has no steps')


def test_a_scenario_without_a_then(tree, assert_only):
    tree.scenario("  Scenario: Acting only\n    When she tops up 1.00 by card\n    And she tops up 2.00 by card")
    assert_only("no-then", 'scenario "Acting only" has no Then')


def test_a_scenario_that_opens_with_and(tree, assert_only):
    tree.scenario("  Scenario: Odd\n    And she tops up 1.00 by card\n    Then her balance is 1.00")
    assert_only("leading-and", '"And she tops up 1.00 by card" follows no Given, When or Then')


def test_a_file_that_is_no_gherkin(tree, assert_only):
    tree.write("features/odd.feature", "Feature: Odd\n  Scenario: A\n    Then x\n    nonsense")
    tree.write("features/hollow.feature", "# nothing yet")
    assert_only("broken-feature", "features/odd.feature:4: expected:", "features/hollow.feature:1: holds no Feature")


def test_an_outline_without_examples(tree, assert_only):
    tree.scenario("  Scenario Outline: Bare\n    Then her balance is 1.00")
    assert_only("empty-outline", 'outline "Bare" has no Examples')


@pytest.mark.parametrize("table", ["Examples:", "Examples:\n      | amount |"])
def test_examples_without_rows(tree, assert_only, table):
    tree.scenario(f"  Scenario Outline: Bare <amount>\n    Then her balance is 1.00\n\n    {table}")
    assert_only("empty-outline", "features/wallet.feature:24: Examples of")


def test_a_misspelt_placeholder(tree, assert_only):
    tree.replace("features/wallet.feature", "she tops up <amount> by", "she tops up <amout> by")
    assert_only("unknown-placeholder", "features/wallet.feature:13: <amout> is no column of the Examples at ")


def test_a_placeholder_outside_an_outline(tree, assert_only):
    tree.replace("features/wallet.feature", "she tops up 5.00 by", "she tops up <amount> by")
    assert_only("unknown-placeholder", "features/wallet.feature:9: <amount> stands for nothing")


def test_a_placeholder_in_the_background_is_filled_in_from_the_rows(tree, assert_only):
    tree.replace("features/wallet.feature", "customer with 10.00", "customer with <start>")
    tree.replace("features/wallet.feature", "| amount | balance |", "| amount | balance | start |")
    tree.replace("features/wallet.feature", "| 15.00   |", "| 15.00 | 10.00 |")
    tree.replace("features/wallet.feature", "| 16.00   |", "| 16.00 | 10.00 |")
    assert_only("unknown-placeholder", 'features/wallet.feature:5: <start> stands for nothing: "A card payment')


def test_a_column_that_nothing_uses(tree, assert_only):
    tree.replace("features/wallet.feature", "| amount | balance |", "| amount | balance | note |")
    tree.replace("features/wallet.feature", "| 15.00   |", "| 15.00 | a |")
    tree.replace("features/wallet.feature", "| 16.00   |", "| 16.00 | b |")
    assert_only("unused-column", 'features/wallet.feature:16: column "note" is not used')


def test_a_column_twice(tree, assert_only):
    tree.replace("features/wallet.feature", "| amount | balance |", "| amount | balance | amount |")
    tree.replace("features/wallet.feature", "| 15.00   |", "| 15.00 | 5.00 |")
    tree.replace("features/wallet.feature", "| 16.00   |", "| 16.00 | 6.00 |")
    assert_only("duplicate-column", 'column "amount" stands 2 times')


def test_a_row_twice_in_two_tables(tree, assert_only):
    tree.append("features/wallet.feature", "    Examples: again\n      | balance | amount |\n      | 15.00 | 5.00 |")
    assert_only("duplicate-row", "features/wallet.feature:23: this row repeats features/wallet.feature:18")


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("billing", "unknown tag @billing: declare it in pytest.ini"),
        ("team:Billing", "unknown tag @team:Billing"),
        ("smoke:fast", "tag @smoke takes no value"),
        ("epic", "tag @epic needs a value"),
        ("epic:", "tag @epic: has no value"),
        ("severity:grave", "tag @severity:grave: the value is one of critical, normal"),
        ("skip", "unknown tag @skip"),
    ],
)
def test_a_tag_that_is_not_declared_so(tree, assert_only, tag, words):
    tree.replace("features/wallet.feature", "@smoke ", f"@{tag} ")
    assert_only("unknown-tag", f"features/wallet.feature:7: {words}")


def test_a_value_on_examples(tree, assert_only):
    tree.replace("features/wallet.feature", "    Examples:", "    @epic:Cards\n    Examples:")
    assert_only("unknown-tag", "@epic:Cards has a value, which pytest-bdd cannot carry on Examples")


def test_a_declaration_without_meaning(tree, assert_only):
    tree.replace("pytest.ini", "smoke: the shortest way through each flow", "smoke")
    assert_only("tag-without-meaning", 'pytest.ini:7: tag "smoke" has no meaning')


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("quarantine", "write @quarantine:<cause>:<YYYY-MM-DD>:<issue link>"),
        ("quarantine:flaky:2031-02-01", "write @quarantine:"),
        ("quarantine:lazy:2031-02-01:https://t.example/1", "the cause is one of bug, dependency, environment, flaky"),
        ("quarantine:flaky:20310201:https://t.example/1", "'20310201' is not a date"),
        ("quarantine:flaky:2031-02-30:https://t.example/1", "2031-02-30 is not in the calendar"),
        ("quarantine:flaky:2031-02-01:42", "'42' is not a link"),
        ("quarantine:flaky:2031-01-14:https://t.example/1", "quarantine ended on 2031-01-14"),
        ("quarantine:flaky:2031-04-16:https://t.example/1", "more than 90 days ahead"),
    ],
)
def test_a_quarantine_that_does_not_hold(tree, assert_only, tag, words):
    tree.replace("features/wallet.feature", "@smoke ", f"@{tag} ")
    assert_only("quarantine", words)


@pytest.mark.parametrize("until", ["2031-01-15", "2031-04-15"])
def test_a_quarantine_from_today_to_its_last_possible_day(tree, until):
    tree.replace("features/wallet.feature", "@smoke ", f"@quarantine:bug:{until}:https://t.example/issues/4#note ")
    assert tree.lint() == []


def test_retries(tree, assert_only):
    tree.replace("pytest.ini", "--strict-markers", "--strict-markers --reruns=2")
    assert_only("retries", "pytest.ini:5: --reruns=2: retries stay 0")


def test_persian_features_are_read_like_any_other(tree, assert_only):
    tree.write(
        "features/persian.feature",
        """
        # language: fa
        ویژگی: کیف پول
          سناریو: موجودی
            با فرض a customer with 3.00
            هنگامی she tops up 1.00 by card
            آنگاه موجودی او 4.00 است
        """,
    )
    tree.append("steps/test_wallet.py", 'scenarios("persian.feature")')
    assert_only("undefined-step", 'features/persian.feature:6: undefined step: Then "موجودی او 4.00 است"')


def test_a_tag_that_an_acceptance_line_declares(tree, assert_only):
    tree.write("docs/acceptance/wallet.toml", '[[line]]\nid = "AC-WALLET-01"\ntext = "Money comes in."')
    path = tree.root / "features/wallet.feature"
    tagged = path.read_text().replace("  Scenario: A card", "  @AC-WALLET-01 @AC-WALLET-02\n  Scenario: A card", 1)
    path.write_text(tagged)
    assert_only("unknown-tag", "unknown tag @AC-WALLET-02")

"""A suite without a flaw, and one of a real size."""

import resource
import subprocess
import sys
from pathlib import Path

from fixtures.lint.registry import all_rules, lint

REPOSITORY = Path(__file__).parents[2]


def run(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "fixtures.lint", "--root", str(root), *arguments]
    return subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)


def test_a_clean_suite_has_no_finding(tree):
    report = lint(tree.root)
    assert list(report.findings) == []
    assert (report.scenarios, report.definitions) == (2, 3)


def test_alone_it_exits_0_on_a_clean_suite_and_1_on_a_finding(tree):
    clean = run(tree.root)
    assert (clean.returncode, clean.stderr) == (0, "")
    assert "2 scenarios, 3 step definitions, 0 findings" in clean.stdout
    tree.replace("features/wallet.feature", "When she tops up 5.00 by card", 'When she pays "3" coins')
    red = run(tree.root)
    assert (red.returncode, red.stderr) == (1, "")
    assert 'features/wallet.feature:9: undefined step: When "she pays "3" coins" [undefined-step]' in red.stdout
    assert "3 step definitions, 1 finding in " in red.stdout.splitlines()[-1]


def test_settings_that_cannot_be_used_are_one_clear_line(tree):
    tree.write("pyproject.toml", "[tool.gherkin-lint]\nfeature = 'specs'")
    result = run(tree.root)
    assert result.returncode == 2
    assert result.stderr.startswith("gherkin lint: pyproject.toml: [tool.gherkin-lint] has no key 'feature'; it has: ")
    assert len(result.stderr.splitlines()) == 1


def test_another_layout_is_a_matter_of_settings(tree):
    (tree.root / "features").rename(tree.root / "specs")
    tree.replace("pytest.ini", "bdd_features_base_dir = features", "bdd_features_base_dir = specs")
    tree.replace("pages/wallet.py", "self.text", "self.say")
    tree.replace("pages/wallet.py", "def text", "def say")
    tree.write("pyproject.toml", '[tool.gherkin-lint]\nfeatures = "specs"\nmessage-functions = ["say"]')
    assert tree.lint() == []
    tree.replace("pages/wallet.py", '"wallet.amount"', '"wallet.amuont"')
    assert [line for line in tree.lint() if "[unknown-message]" in line]


def test_every_rule_is_in_the_table(tree):
    table = run(tree.root, "--rules").stdout
    assert [line.split()[0] for line in table.splitlines()] == list(all_rules())
    assert all(len(line.split()) > 3 for line in table.splitlines()), "a rule says nothing about itself"


def test_it_starts_neither_browser_nor_platform(tree):
    script = (
        "import sys; from pathlib import Path; from fixtures.lint.registry import lint; "
        f"lint(Path({str(tree.root)!r})); print(sorted({{name.partition('.')[0] for name in sys.modules}}))"
    )
    loaded = subprocess.run([sys.executable, "-c", script], cwd=REPOSITORY, capture_output=True, text=True, check=True)
    for name in ("playwright", "payasplay", "allure", "xdist", "steps", "pages"):
        assert f"'{name}'" not in loaded.stdout


def test_200_scenarios_take_less_than_two_seconds(tree):
    for number in range(20):
        tree.write(
            f"steps/test_flow{number}.py", f'from pytest_bdd import scenarios\n\nscenarios("flow{number}.feature")'
        )
        scenarios = [
            f"""
  Scenario: Flow {number}, way {way}
    Given a customer with {way}.00
    And customer {number} is known in place {way % 5}
    When she tops up {number}.{way:02} by card
    And she does thing {number} with {way} hands
    Then her balance is {way}.50
    And sign {number} shows {way}
"""
            for way in range(10)
        ]
        tree.write(f"features/flow{number}.feature", f"Feature: Flow {number}\n" + "".join(scenarios))
        tree.step(f"""
            @given(parsers.parse("customer {number} is known in place {{place:d}}"))
            def known_{number}(place: int):
                print(place)


            @when(parsers.parse("she does thing {number} with {{hands:d}} hands"))
            def thing_{number}(hands: int):
                print(hands)


            @then(parsers.parse("sign {number} shows {{value:d}}"))
            def sign_{number}(value: int):
                assert value == {number}
        """)
    for number in range(100):
        tree.write(
            f"pages/screen{number}.py",
            f"class Screen{number}:\n    def __init__(self, page):\n        self.page = page",
        )
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    result = run(tree.root)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    # Processor time of the whole process: what else the machine does meanwhile is not the lint's.
    seconds = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    assert result.returncode == 0, result.stdout
    assert "202 scenarios, 63 step definitions" in result.stdout
    assert seconds < 2

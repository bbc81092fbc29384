"""The memo finds what pytest-bdd itself finds, in a suite where modules see different definitions."""

from pathlib import Path

import pytest
from pytest_bdd import parsers

from fixtures.step_memo import fixed_words

ROOT = Path(__file__).parents[2]
pytest_plugins = ["pytester"]

FEATURE = """
Feature: Trees
  Scenario: A near definition wins over a far one
    Given a tree of 7 leaves
    And an apple
    Then it has 7 leaves, said near
"""
FAR = """
from pytest_bdd import given, parsers, then
pytest_plugins = ["fixtures.step_memo"]

@given("an apple")
def apple():
    pass

@given(parsers.parse("a tree of {count:d} leaves"), target_fixture="tree")
def tree(count):
    return count

@then(parsers.parse("it has {count:d} leaves, said {where}"))
def has(tree, count, where):
    assert (tree, where) == (count, "far")
"""
NEAR = """
from pytest_bdd import parsers, scenarios, then

scenarios("trees.feature")

@then(parsers.parse("it has {count:d} leaves, said {where}"))
def has(tree, count, where):
    assert (tree, where) == (count, "near")
"""
COMPARED = """
import importlib
from pytest_bdd.scenario import find_fixturedefs_for_step as original
from fixtures.step_memo import StepMemo

class Both(StepMemo):
    def find(self, step, fixturemanager, node):
        found = list(super().find(step, fixturemanager, node))
        assert found == list(original(step, fixturemanager, node))
        print(f"{step.name}: {len(found)}")
        return found

def pytest_configure():
    vars(importlib.import_module("pytest_bdd.scenario"))["find_fixturedefs_for_step"] = Both().find
"""


@pytest.fixture
def suite(pytester, monkeypatch):
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    monkeypatch.setenv("PYTHONPATH", f"{ROOT}:{pytester.path}")
    pytester.makefile(".feature", trees=FEATURE)
    pytester.makeconftest(FAR)
    pytester.makepyfile(test_near=NEAR, test_far="from pytest_bdd import scenarios\nscenarios('trees.feature')")
    pytester.makefile(".feature", trees=FEATURE)
    return pytester


def test_the_definition_nearest_to_the_scenario_is_taken(suite):
    result = suite.runpytest_subprocess("-p", "pytest_bdd.plugin")
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(["FAILED test_far.py::*"])


def test_it_finds_what_pytest_bdd_finds(suite):
    suite.makepyfile(compared=COMPARED)
    result = suite.runpytest_subprocess("-p", "pytest_bdd.plugin", "-p", "compared", "-s", "test_near.py")
    result.assert_outcomes(passed=1)
    result.stdout.fnmatch_lines(["*it has 7 leaves, said near: 2*"])


def test_nothing_is_found_where_nothing_is_defined(suite):
    suite.makefile(".feature", trees=FEATURE.replace("an apple", "a pear"))
    result = suite.runpytest_subprocess("-p", "pytest_bdd.plugin", "test_near.py")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*Step definition is not found*a pear*"])


@pytest.mark.parametrize(
    ("parser", "words"),
    [
        (parsers.string("An apple"), "an apple"),
        (parsers.parse("a tree of {count:d} Leaves"), "a tree of "),
        (parsers.cfparse("{who} is told of {what:d}, twice"), " is told of "),
        (parsers.parse("a set {{a, b}} of {what}"), "a set "),
        (parsers.parse("{everything}"), ""),
        (parsers.re("an? apple"), ""),
    ],
)
def test_each_text_that_fits_has_the_fixed_words(parser, words):
    assert fixed_words(parser) == words


def test_a_text_fits_in_other_letters_too(suite):
    suite.makefile(".feature", trees=FEATURE.replace("it has 7 leaves", "IT HAS 7 leaves"))
    suite.runpytest_subprocess("-p", "pytest_bdd.plugin", "test_near.py").assert_outcomes(passed=1)

"""Labels and links from path, Feature, Rule and tags."""

from pathlib import Path

import pytest

from tests.report import suite
from tests.report.suite import Run, label


@pytest.mark.parametrize(
    ("name", "severity"),
    [
        ("It passes", "critical"),
        ("It fails", "normal"),
        ("Pays 7", "minor"),
        ("Under the limit", "blocker"),
        ("Over the limit", "trivial"),
    ],
)
def test_the_nearest_severity_wins(mixed: Run, name: str, severity: str) -> None:
    assert label(mixed.result(name), "severity") == [severity]


def test_tags_become_labels_and_links_and_only_the_others_stay_tags(mixed: Run) -> None:
    result = mixed.result("It passes")
    assert label(result, "owner") == ["money"]
    assert label(result, "epic") == ["Money in"]
    assert label(result, "tag") == ["smoke"]
    assert label(result, "story") == ["It passes"]
    assert label(mixed.result("Over the limit"), "epic") == ["Rules and limits"]
    assert {(link["type"], link["name"]) for link in result["links"]} == {("issue", "PAP-1"), ("tms", "TC-7")}


def test_the_epic_comes_from_the_path_where_no_tag_names_it(mixed: Run) -> None:
    assert label(mixed.result("Set-up breaks"), "epic") == ["Set up"]


def test_no_label_stands_twice_and_pytests_internals_do_not_show(mixed: Run) -> None:
    for result in mixed.results:
        names = [one["name"] for one in result["labels"] if one["name"] != "tag"]
        assert len(names) == len(set(names)), result["name"]
        assert "_pytest_bdd_example" not in str(result)


def test_tags_select_and_a_tag_without_its_value_is_an_error(mixed: Run, tmp_path: Path) -> None:
    selected = suite.run(mixed.folder, "-m", "critical", f"--alluredir={tmp_path / 'results'}")
    assert "1 passed, 14 deselected" in selected.output
    broken = suite.write(
        tmp_path,
        {
            "features/x.feature": "Feature: X\n  @owner:\n  Scenario: Y\n    Given z\n",
            "steps/test_x.py": "from pytest_bdd import scenarios\nscenarios('x.feature')\n",
        },
    )
    refused = suite.run(broken)
    assert refused.status != 0
    assert "The tag @owner: needs a value" in refused.output

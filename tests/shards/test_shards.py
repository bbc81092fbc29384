"""Shards: together they run each scenario once, they are of even length, and the report knows when one is missing."""

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from fixtures import shards
from tests.report import suite

PLUGINS = ("-p", "fixtures.shards", "-p", "xdist.plugin")
NAMES = [f"steps/test_x.py::test_{number}" for number in range(40)]
FEATURE = "Feature: Numbers\n" + "".join(f"  Scenario: Number {n}\n    Given a number\n" for n in range(9))
FILES = {
    "features/numbers.feature": FEATURE,
    "steps/test_numbers.py": (
        "from pytest_bdd import given, scenarios\nscenarios('numbers.feature')\n@given('a number')\ndef _(): pass\n"
    ),
}


@pytest.fixture
def durations() -> dict[str, float]:
    return {name: 1.0 + (number % 7) ** 3 for number, name in enumerate(NAMES)}


@pytest.mark.parametrize("of", [1, 2, 3, 5, 40])
def test_together_they_run_each_scenario_once(durations, of):
    parts = [shards.part_of(NAMES, durations, number, of) for number in range(1, of + 1)]
    assert sorted(name for part in parts for name in part) == sorted(NAMES)


def test_a_shard_does_not_depend_on_the_order(durations):
    shuffled = random.Random(1).sample(NAMES, len(NAMES))
    assert shards.part_of(shuffled, durations, 2, 3) == shards.part_of(NAMES, durations, 2, 3)


def test_they_are_of_even_length_by_what_was_recorded(durations):
    parts = [shards.part_of(NAMES, durations, number, 4) for number in range(1, 5)]
    lengths = [sum(durations[name] for name in part) for part in parts]
    assert max(lengths) - min(lengths) <= max(durations.values())
    assert len({len(part) for part in parts}) > 1  # by length, not by number


def test_a_scenario_that_never_ran_is_in_a_shard_too(durations):
    new = "steps/test_x.py::test_new"
    parts = [shards.part_of([*NAMES, new], durations, number, 3) for number in (1, 2, 3)]
    assert [new in part for part in parts].count(True) == 1


@pytest.mark.parametrize("text", ["0/3", "4/3", "2", "2/", "a/b", "1/0", "-1/3"])
def test_what_is_no_shard_is_refused(text):
    with pytest.raises(ValueError, match="such as 2/5"):
        shards.shard(text)


def run_shard(folder: Path, text: str, *more: str) -> tuple[suite.Run, Path]:
    """Run a shard of a small suite, its results in a folder of their own."""
    results = folder / f"results-{text.replace('/', '-')}"
    return suite.run(folder, *PLUGINS, f"--shard={text}", f"--alluredir={results}", *more), results


def names_in(results: Path) -> list[str]:
    return [json.loads(path.read_text())["name"] for path in results.glob("*-result.json")]


@pytest.mark.parametrize("more", [(), ("-n", "2")])
def test_three_shards_of_a_suite_are_its_whole(tmp_path, more):
    folder = suite.write(tmp_path, FILES)
    parts = [run_shard(folder, f"{number}/3", *more) for number in (1, 2, 3)]
    assert [run.status for run, _ in parts] == [0, 0, 0], parts[0][0].output
    ran = [name for _, results in parts for name in names_in(results)]
    assert sorted(ran) == sorted(f"Number {n}" for n in range(9))
    folders = [results for _, results in parts]
    assert shards.missing(folders) == []
    assert shards.missing(folders[:2]) == ["shard 3/3 is missing"]


def test_shards_of_different_wholes_are_told_apart(tmp_path):
    folder = suite.write(tmp_path, FILES)
    _, one = run_shard(folder, "1/2")
    _, other = run_shard(folder, "2/2", "-k", "Number_1 or number_2 or number_3")
    (sentence,) = shards.missing([one, other])
    assert "different sets" in sentence


def test_the_report_of_an_incomplete_set_says_so(tmp_path):
    folder = suite.write(tmp_path, FILES)
    _, one = run_shard(folder, "1/2")
    command = [sys.executable, "-m", "fixtures.report", str(one), "--output", str(tmp_path / "report")]
    command += ["--history", str(tmp_path / "history.jsonl")]
    made = subprocess.run(command, cwd=suite.REPOSITORY, capture_output=True, text=True, check=False)
    assert made.returncode == 1
    assert made.stderr == "The report is not whole: shard 2/2 is missing.\n"


def test_a_run_without_shards_is_whole(tmp_path):
    assert shards.missing([tmp_path]) == []


def test_durations_are_recorded_for_most_scenarios():
    recorded = json.loads(shards.DURATIONS.read_text())
    collected = subprocess.run(
        [sys.executable, "-m", "pytest", "steps", "--collect-only", "-q", "-p", "no:randomly"],
        cwd=suite.REPOSITORY, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    names = [line for line in collected.splitlines() if line.startswith("steps/")]
    assert len(names) > 400
    assert sum(name in recorded for name in names) > 0.8 * len(names), "record them: see docs/guides/scaling.md"

"""The benchmark's own arithmetic, and that its scenarios are those of the suite."""

import json
import re
from pathlib import Path

import pytest

from bench.suite.imitated import IMITATED, SCENARIOS_A_ROUND
from fixtures.lint.features import read_feature
from tools import bench
from tools.benchmarks import rounds
from tools.benchmarks.contestants import BENCH, ROOT, Contestant
from tools.benchmarks.costs import Cost, RunFailed, measure

ENTRANTS = [Contestant("suite", "Ours", ("true",), ROOT), Contestant("other", "Theirs", ("true",), ROOT)]


def test_a_scenario_is_taken_as_it_stands_up_to_the_next_one():
    feature = rounds.WALLET.read_text(encoding="utf-8")
    lines = rounds.block(feature, "A declined card adds nothing").splitlines()
    assert lines[0].strip() == "Scenario: A declined card adds nothing"
    assert [line.split()[0] for line in lines[1:]] == ["Given", "When", "Then", "And"]
    with pytest.raises(LookupError, match="no scenario 'Nothing'"):
        rounds.block(feature, "Nothing")


def test_every_imitated_scenario_is_written_once_a_round(tmp_path):
    rounds.write(tmp_path / "rounds", 2)
    texts = [path.read_text(encoding="utf-8") for path in sorted((tmp_path / "rounds").iterdir())]
    assert [[text.count(f": {name}\n") for name in IMITATED] for text in texts] == [[1] * len(IMITATED)] * 2


def test_all_contestants_know_as_many_cases_as_the_suite_has_scenarios():
    cases = json.loads((BENCH / "cases.json").read_text(encoding="utf-8"))
    assert sum(len(cases[name]) for name in ("levels", "arrivals", "refusals")) + 2 == SCENARIOS_A_ROUND


def test_who_reads_gherkin_elsewhere_knows_every_step_once(tmp_path):
    # A step that the suite says in other words would be missing there, and the benchmark would not run.
    rounds.write(tmp_path / "rounds", 1)
    scenarios = read_feature(tmp_path / "rounds" / "round_0.feature", "").scenarios
    assert [scenario.name for scenario in scenarios] == list(IMITATED)
    said = [text for scenario in scenarios for _, text in scenario.rendered()]
    steps = (BENCH / "node" / "bdd" / "steps.ts").read_text(encoding="utf-8")
    patterns = [re.compile(found) for found in re.findall(r"/(\^.*\$)/[,;]", steps)]
    assert {text: sum(bool(pattern.match(text)) for pattern in patterns) for text in said} == dict.fromkeys(said, 1)


def test_ratios_are_taken_within_a_turn():
    costs = {"suite": [Cost(1, 2), Cost(10, 20)], "other": [Cost(2, 8), Cost(20, 80)]}
    (*_, ours, theirs) = bench.table(ENTRANTS, costs, 10).splitlines()
    assert ours == "| Ours | 1100 | 550 | 1.00 (1.00-1.00) | 1.00 (1.00-1.00) |"
    assert theirs == "| Theirs | 4400 | 1100 | 0.25 (0.25-0.25) | 0.50 (0.50-0.50) |"


def test_who_did_not_play_all_scenarios_ends_the_benchmark(monkeypatch):
    monkeypatch.setattr(bench, "measure", lambda *_: Cost(1, 1, "1 failed, 14 passed"))
    with pytest.raises(RunFailed, match="14 of 15 scenarios passed"):
        bench.turns(ENTRANTS, 1, {}, 15)


def test_cpu_is_that_of_children_too_and_a_red_run_says_nothing():
    burn = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'sum(range(10**7))'])"
    cost = measure(["python3", "-c", burn], Path.cwd())
    assert cost.cpu > 0.05
    with pytest.raises(RunFailed, match="ended with 3"):
        measure(["python3", "-c", "raise SystemExit(3)"], Path.cwd())

"""What a run with a planted defect says, and when it says nothing."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tools.proving import trial
from tools.proving.results import read
from tools.proving.scenarios import everything
from tools.proving.trial import Selection, Verdict

ROOT = Path(__file__).resolve().parents[2]


def result(folder: Path, name: str, status: str, *, message: str = "", start: int = 0, file: str = "one") -> None:
    labels = [{"name": "feature", "value": "Wallet"}, {"name": "nodeid", "value": f"steps/t.py::{name}[row]"}]
    body = {"fullName": f"features/w.feature#{name}", "status": status, "labels": labels, "start": start}
    (folder / f"{file}-result.json").write_text(json.dumps({**body, "statusDetails": {"message": message}}))


def judged(tmp_path: Path, code: int) -> Verdict:
    return trial.judge(tmp_path, code, 1.0).verdict


def test_results_are_read_in_the_order_in_which_they_began(tmp_path):
    result(tmp_path, "late", "broken", message="Oracle: ledger: off by one", start=2, file="a")
    result(tmp_path, "early", "failed", message="no\n such   thing", start=1, file="b")
    result(tmp_path, "fine", "passed", file="c")
    result(tmp_path, "unrun", "skipped", file="d")
    found = read(tmp_path)
    assert [(red.scenario, red.oracle) for red in found.reds] == [("Wallet: early", ""), ("Wallet: late", "ledger")]
    assert found.reds[0].message == "no such thing"
    assert found.reds[0].test == "steps/t.py::early"
    assert found.ran == {"steps/t.py::early", "steps/t.py::late", "steps/t.py::fine"}


def test_an_error_that_belongs_to_no_scenario_is_a_catch_of_the_run(tmp_path):
    result(tmp_path, "fine", "passed")
    body = {"fullName": "run#Errors", "status": "broken", "labels": [{"name": "feature", "value": "Start-up"}]}
    words = {"statusDetails": {"message": "Oracle: worker: error: it complains"}}
    (tmp_path / "run-1-result.json").write_text(json.dumps(body | words))
    (red,) = read(tmp_path).reds
    assert (red.scenario, red.oracle, red.test) == ("Start-up: Errors", "worker", "")


def test_the_code_and_the_results_have_to_agree(tmp_path):
    (tmp_path / "output.txt").write_text("boom")
    results = tmp_path / "results"
    results.mkdir()
    assert judged(tmp_path, 5) is Verdict.SURVIVED, "no scenario of the flow: the rest looks"
    assert judged(tmp_path, 0) is Verdict.NOT_JUDGED, "nothing ran"
    result(results, "fine", "passed")
    assert judged(tmp_path, 0) is Verdict.SURVIVED
    assert judged(tmp_path, 1) is Verdict.NOT_JUDGED, "it failed, but no scenario says so"
    assert judged(tmp_path, 3) is Verdict.NOT_JUDGED
    result(results, "bad", "failed", file="two")
    assert judged(tmp_path, 1) is Verdict.CAUGHT
    assert judged(tmp_path, 0) is Verdict.NOT_JUDGED


def test_a_stack_that_does_not_start_is_told_apart(tmp_path):
    results = tmp_path / "results"
    results.mkdir()
    (results / "global-1-result.json").write_text(
        json.dumps({"fullName": "run#x", "statusDetails": {"message": "part 'web' died"}})
    )
    outcome = trial.judge(tmp_path, 1, 1.0)
    assert (outcome.verdict, outcome.trouble) == (Verdict.AT_START, "part 'web' died")


def test_the_seconds_until_the_system_was_up_are_read_from_what_the_run_said(tmp_path):
    results = tmp_path / "results"
    results.mkdir()
    result(results, "fine", "passed")
    (tmp_path / "output.txt").write_text("web ready in 3.4 s\nstack up in 5.7 s\n.\n")
    assert trial.judge(tmp_path, 0, 9.0).starting == 5.7


def test_a_stopped_runner_lets_nothing_begin(tmp_path):
    runner = trial.Runner(tmp_path, tmp_path)
    runner.stop()
    with pytest.raises(KeyboardInterrupt):
        runner.run("x", None, Selection(), "en")


def test_the_scenarios_are_called_as_pytest_calls_them(tmp_path):
    told = trial.environment(tmp_path)
    command_line = [sys.executable, "-m", "pytest", "steps", "--collect-only", "-q", "-p", "no:cacheprovider"]
    said = subprocess.run(command_line, cwd=ROOT, env=told, capture_output=True, text=True, check=True)
    collected = {line.partition("[")[0] for line in said.stdout.splitlines() if "::" in line}
    assert {one.test for one in everything(ROOT)} == collected

"""One real trial: a system with a fault in it, and the scenario that has to see it."""

from pathlib import Path

import pytest

from faults.catalogue import load
from tools.proving.scratch import scratch
from tools.proving.trial import Runner, Selection, Verdict

SCENARIO = "steps/test_wallet.py::test_nobody_sees_the_wallet_of_somebody_else"


@pytest.mark.timeout(120)
def test_a_planted_defect_turns_its_scenario_red_and_leaves_the_reports_alone(tmp_path):
    fault = next(one for one in load() if one.name == "top_up_of_anybody")
    logs = Path(__file__).resolve().parents[2] / "reports" / "logs"
    before = {path: path.read_bytes() for path in logs.glob("*")}
    with scratch(1) as temporary:
        outcome = Runner(tmp_path, temporary).run("trial", fault, Selection((SCENARIO,)), "en")
        (runs,) = temporary.glob("payasplay-*")
        assert list(runs.glob("run-*")) == []
    assert outcome.verdict is Verdict.CAUGHT, outcome.trouble
    (red,) = outcome.reds
    assert red.scenario == "Wallet: Nobody sees the wallet of somebody else"
    assert "NotFound" in red.message
    assert red.test == SCENARIO
    # Other scenarios may be at work on the run's own stack meanwhile: its logs go on, and hold nothing of the trial.
    assert {path for path in logs.glob("*") if not path.read_bytes().startswith(before.get(path, b"new"))} == set()
    said = set((tmp_path / "trial" / "logs" / "api.log").read_text().splitlines())
    assert said
    assert not [path.name for path in logs.glob("*") if said & set(path.read_text().splitlines())]

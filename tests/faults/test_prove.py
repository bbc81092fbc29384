"""The bookkeeping of `make prove`, with a runner that only says what it was told to find."""

import json
import subprocess
import sys
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from faults.catalogue import Fault
from tools import prove as command
from tools.proving import campaign, matrix, record, sight, staying, trial
from tools.proving.campaign import ControlIsRed, Proof, Sight, Tried, prove, stages
from tools.proving.record import Record
from tools.proving.results import Red, read
from tools.proving.scenarios import Scenario, everything
from tools.proving.trial import Outcome, Selection, Verdict

ROOT = Path(__file__).resolve().parents[2]
RICH = Fault("faults.wallet.rich", "wallet", "domain", "Everybody is rich.")
MUTE = Fault("faults.onboarding.mute", "onboarding", "mail", "No mail is sent.", "fa")
TOP_UP = Red("Wallet: Top-up", "", "30 is not 25", "steps/test_wallet.py::test_top_up")
BOOKS = Red("Wallet: Books", "ledger", "Oracle: ledger: unbalanced", "steps/test_wallet.py::test_books")
SIGN_UP = "steps/test_onboarding.py::test_sign_up"
ALL = frozenset({TOP_UP.test, BOOKS.test, SIGN_UP})
GREEN = Outcome(Verdict.SURVIVED, ran=ALL, seconds=1.0)
SEEN = Outcome(Verdict.CAUGHT, (TOP_UP, BOOKS), ALL, 2.0)


@dataclass
class Scripted:
    """Answers a run by its fault and place; everything else is green. Remembers who asked for what."""

    answers: dict[str, Outcome] = field(default_factory=dict)
    asked: list[tuple[str, Selection, str]] = field(default_factory=list)
    stopped: bool = False

    def run(self, name: str, fault: Fault | None, some: Selection, locale: str) -> Outcome:
        self.asked.append((name, some, locale))
        return self.answers.get(name, GREEN)

    def stop(self) -> None:
        self.stopped = True


def proven(runs: Scripted, *faults: Fault, full: bool = False, known: Sight | None = None) -> tuple[Proof, list[str]]:
    said: list[str] = []
    return prove(faults, runs, jobs=1, full=full, sight=known or {}, tell=said.append), said


def test_a_fault_is_caught_by_its_flow_and_nobody_else_is_asked():
    runs = Scripted({"rich/1": SEEN})
    proof, said = proven(runs, RICH)
    assert proof.with_verdict(Verdict.CAUGHT) == [Tried(RICH, SEEN)]
    assert [some.tags for name, some, _ in runs.asked if name.startswith("rich")] == ["wallet"]
    assert "1/1 rich … caught by Wallet: Top-up and 1 more 2.0 s" in said


def test_tests_of_one_name_in_two_files_are_controlled_in_folders_of_their_own():
    same = ("steps/test_wallet.py::test_same", "steps/test_settlement.py::test_same")
    names = ["control-en/settlement-test_same", "control-en/wallet-test_same"]
    green = Outcome(Verdict.SURVIVED, ran=frozenset(same))
    runs = Scripted({"rich/1": SEEN, **dict.fromkeys(names, green)})
    said: list[str] = []
    prove([RICH], runs, jobs=2, full=False, sight={"rich": same}, tell=said.append)
    assert {*names} <= {name for name, _, _ in runs.asked}


def test_what_its_flow_does_not_see_the_rest_may():
    proof, _ = proven(Scripted({"rich/2": SEEN}), RICH)
    (one,) = proof.tried
    assert (one.outcome.verdict, one.outcome.seconds) == (Verdict.CAUGHT, 3.0)


def test_who_saw_it_last_is_asked_first_and_is_believed_only_where_it_is_red():
    runs = Scripted({"rich/2": SEEN})
    proven(runs, RICH, known={"rich": (SIGN_UP,)})
    looks = [some for name, some, _ in runs.asked if name.startswith("rich")]
    assert looks == [Selection((SIGN_UP,), fail_fast=False), Selection(tags="wallet")]


def test_all_that_have_to_see_it_are_asked_to_the_end():
    runs = Scripted({"rich/1": SEEN})
    proof, _ = proven(runs, RICH, known={"rich": (TOP_UP.test, BOOKS.test)})
    assert ("rich/1", Selection((TOP_UP.test, BOOKS.test), fail_fast=False), "en") in runs.asked
    assert [one.outcome.reds for one in proof.tried] == [(TOP_UP, BOOKS)]


def test_a_flow_of_two_features_is_asked_by_the_tag_of_both():
    both = Fault("faults.wallet_management.rich", "wallet_management", "domain", "Everybody is rich.")
    assert [some.tags for some in stages(both, {}, full=False)] == ["wallet", "not wallet"]


def test_a_system_that_did_not_start_is_started_once_more():
    runs = Scripted({"rich/1": Outcome(Verdict.AT_START, trouble="the port is taken"), "rich/1-again": SEEN})
    proof, _ = proven(runs, RICH)
    assert [one.fault for one in proof.with_verdict(Verdict.CAUGHT)] == [RICH]


def test_a_survivor_is_one_whom_all_have_looked_for():
    runs = Scripted()
    proof, said = proven(runs, RICH)
    assert [one.fault for one in proof.with_verdict(Verdict.SURVIVED)] == [RICH]
    assert [some.tags for name, some, _ in runs.asked if name.startswith("rich")] == ["wallet", "not wallet"]
    assert "SURVIVED" in said[-1]


@pytest.mark.parametrize("verdict", [Verdict.AT_START, Verdict.NOT_JUDGED])
def test_a_run_that_broke_is_no_catch(verdict):
    broken = Outcome(verdict, trouble="the stack fell over")
    proof, _ = proven(Scripted({"rich/1": broken, "rich/1-again": broken}), RICH)
    assert proof.with_verdict(Verdict.CAUGHT) == []
    assert [one.outcome.trouble for one in proof.with_verdict(verdict)] == ["the stack fell over"]


@pytest.mark.parametrize("control", [SEEN, Outcome(Verdict.SURVIVED), Outcome(Verdict.NOT_JUDGED, trouble="fell over")])
def test_nothing_is_planted_where_what_saw_it_last_is_not_green_without(control):
    runs = Scripted({"control-en/wallet-test_top_up": control})
    with pytest.raises(ControlIsRed):
        proven(runs, RICH, known={"rich": (TOP_UP.test,)})
    assert [name for name, _, _ in runs.asked] == ["control-en/wallet-test_top_up"]
    assert runs.stopped


def test_what_is_red_without_a_fault_proves_nothing_and_others_look():
    known = {"rich": (TOP_UP.test,), "mute": (SIGN_UP,)}
    two = (RICH, replace(MUTE, locale="en"))
    runs = Scripted({"control-en/onboarding-test_sign_up": SEEN, "rich/1": SEEN, "mute/1": SEEN})
    proof, _ = proven(runs, *two, known=known)
    assert [some.tags for name, some, _ in runs.asked if name.startswith("rich")] == ["wallet"]
    assert proof.red_without == ("Wallet: Top-up: 30 is not 25",)
    assert "## These are not green without any defect" in matrix.document(proof, [], {}, Record())


def test_the_control_runs_what_the_trials_use_and_nothing_twice():
    runs = Scripted({"rich/1": Outcome(Verdict.CAUGHT, (TOP_UP,), frozenset({TOP_UP.test}))})
    proven(runs, RICH, known={"rich": (TOP_UP.test,)})
    assert [(name, some.tests) for name, some, _ in runs.asked] == [
        ("control-en/wallet-test_top_up", (TOP_UP.test,)),
        ("rich/1", (TOP_UP.test,)),
    ]


def test_what_sees_a_fault_for_the_first_time_has_to_be_green_without_it():
    red = Outcome(Verdict.CAUGHT, (TOP_UP, BOOKS), ALL)
    only_books = Outcome(Verdict.CAUGHT, (BOOKS,), ALL)
    proof, _ = proven(Scripted({"rich/1": red, "control-en/wallet-test_books": only_books}), RICH)
    assert [one.outcome.reds for one in proof.tried] == [(TOP_UP,)]
    proof, _ = proven(Scripted({"rich/1": red, "control-en/wallet-test_books": red}), RICH)
    assert [one.fault for one in proof.with_verdict(Verdict.NOT_JUDGED)] == [RICH]


def test_a_fault_runs_in_the_language_in_which_it_shows_after_a_control_in_it():
    runs = Scripted()
    proven(runs, RICH, MUTE, known={"rich": (TOP_UP.test,), "mute": (SIGN_UP,)})
    assert {(name.partition("/")[0], locale) for name, _, locale in runs.asked} == {
        ("control-en", "en"),
        ("control-fa", "fa"),
        ("rich", "en"),
        ("mute", "fa"),
    }


def test_only_where_all_run_against_all_is_known_what_sees_nothing():
    proof, _ = proven(Scripted({"rich/1": SEEN}), RICH, full=True)
    assert proof.never_red() == [SIGN_UP]
    quick, _ = proven(Scripted({"rich/1": SEEN}), RICH)
    assert quick.never_red() == []


def test_an_interruption_ends_what_runs():
    class Interrupted(Scripted):
        def run(self, name: str, fault: Fault | None, some: Selection, locale: str) -> Outcome:
            if fault:
                raise KeyboardInterrupt
            return GREEN

    runs = Interrupted()
    with pytest.raises(KeyboardInterrupt):
        proven(runs, RICH)
    assert runs.stopped


def test_what_was_tried_before_an_interruption_is_told_as_far_as_its_control_ran():
    class Late(Scripted):
        def run(self, name: str, fault: Fault | None, some: Selection, locale: str) -> Outcome:
            if fault is MUTE:
                raise KeyboardInterrupt
            return super().run(name, fault, some, locale)

    red = Outcome(Verdict.CAUGHT, (TOP_UP, BOOKS), ALL)
    with pytest.raises(campaign.Interrupted) as end:
        proven(Late({"rich/1": red}), RICH, MUTE, known={"rich": (TOP_UP.test,)})
    assert [(one.fault, one.outcome.reds) for one in end.value.proof.tried] == [(RICH, (TOP_UP,))]
    assert end.value.proof.untried == (MUTE,)
    text = matrix.document(end.value.proof, [], {}, Record())
    assert "interrupted\n\n- `faults.onboarding.mute`: No mail is sent." in text


def test_the_matrix_tells_each_defect_and_sums_up_flows_and_layers():
    survived = Outcome(Verdict.SURVIVED, seconds=4.0)
    proof = Proof((Tried(RICH, SEEN), Tried(MUTE, survived)), 75.0, 12.0, full=True)
    scenarios = [Scenario("wallet", "Top-up", TOP_UP.test), Scenario("onboarding", "Sign-up", SIGN_UP)]
    text = matrix.document(
        proof, scenarios, {SIGN_UP: "it is new."}, Record().with_run(proof, when="today", commit="abc")
    )
    assert "1 of 2 planted defects were caught." in text
    assert "| today | abc | 2 | 1 min 15 s | all scenarios of its flow against each |" in text
    assert "| rich | wallet | domain | Everybody is rich. | Wallet: Top-up and 1 more | 30 is not 25 | 2 |" in text
    assert "| mute (fa) | onboarding | mail | No mail is sent. | **survived** |  | 4 |" in text
    assert "- `faults.onboarding.mute`: No mail is sent." in text
    assert "| Wallet: Top-up | 1 | rich |" in text
    assert "**onboarding**: 1 of 1\n\n- Sign-up: it is new." in text
    assert "- Top-up" not in text
    assert "1 of 2 scenarios were turned red by some defect." in text
    assert "| all | 1/1 | 0/1 | 1/2 |" in text


def test_what_keeps_people_safe_is_listed_with_what_turned_red_without_it():
    guard = Fault("faults.onboarding.open", "onboarding", "security", "Any password opens.")
    proof = Proof((Tried(RICH, SEEN), Tried(guard, SEEN)), 1.0, 1.0, full=False)
    text = matrix.document(proof, [], {}, Record())
    section = text.partition("## Protection removed")[2].partition("\n## ")[0]
    assert "| onboarding | Any password opens. | Wallet: Top-up and 1 more | `faults.onboarding.open` |" in section
    assert "rich" not in section


def test_the_seconds_until_the_system_was_up_are_read_from_what_the_run_said(tmp_path):
    results = tmp_path / "results"
    results.mkdir()
    result(results, "fine", "passed")
    (tmp_path / "output.txt").write_text("web ready in 3.4 s\nstack up in 5.7 s\n.\n")
    assert trial.judge(tmp_path, 0, 9.0).starting == 5.7


def test_sight_of_a_scenario_that_is_gone_is_no_sight():
    known = {"rich": (f"{TOP_UP.test}[a row]", "steps/x.py::old"), "mute": ("steps/x.py::gone",)}
    assert sight.existing(known, {TOP_UP.test}) == {"rich": (TOP_UP.test,)}


def test_the_scenarios_are_called_as_pytest_calls_them(tmp_path):
    told = trial.environment(tmp_path)
    command_line = [sys.executable, "-m", "pytest", "steps", "--collect-only", "-q", "-p", "no:cacheprovider"]
    said = subprocess.run(command_line, cwd=ROOT, env=told, capture_output=True, text=True, check=True)
    collected = {line.partition("[")[0] for line in said.stdout.splitlines() if "::" in line}
    assert {one.test for one in everything(ROOT)} == collected


def test_a_cell_stays_in_its_cell():
    assert matrix.table(("a",), [["x | y\n<b>"]]).endswith("| x \\| y &lt;b> |")


def remembered(tmp_path: Path, known: Sight, *tried: Tried) -> Sight:
    path = tmp_path / "sight.json"
    sight.write(path, known, Proof(tried, 1.0, 1.0, full=False), {"rich", "mute"})
    return sight.read(path)


def test_sight_is_remembered_and_forgets_what_is_gone(tmp_path):
    known = {"old": ("steps/x.py::y",), "mute": ("steps/m.py::m",)}
    found = remembered(tmp_path, known, Tried(RICH, SEEN), Tried(MUTE, GREEN))
    assert found == {"rich": (TOP_UP.test, BOOKS.test), "mute": ("steps/m.py::m",)}
    assert sight.read(tmp_path / "nowhere.json") == {}


def test_a_scenario_that_sees_another_defect_is_not_asked_for_this_one_too(tmp_path):
    known = {"mute": (BOOKS.test,)}
    assert remembered(tmp_path, known, Tried(RICH, SEEN))["rich"] == (TOP_UP.test,)
    assert remembered(tmp_path, {"mute": (BOOKS.test, TOP_UP.test)}, Tried(RICH, SEEN))["rich"] == (TOP_UP.test,)


def test_who_was_asked_and_saw_nothing_is_not_asked_again(tmp_path):
    known = {"rich": (SIGN_UP, BOOKS.test)}
    assert remembered(tmp_path, known, Tried(RICH, SEEN))["rich"] == (BOOKS.test, TOP_UP.test)


def test_each_scenario_has_a_defect_that_has_to_turn_it_red_or_says_why_it_has_none():
    asked = {test for tests in sight.read(command.SIGHT).values() for test in tests}
    reasons = staying.read(command.STAYING)
    assert {one.test for one in everything(ROOT)} - asked == reasons.keys(), "faults/sight.json, faults/staying.json"
    assert all(reasons.values())


def result(folder: Path, name: str, status: str, *, message: str = "", start: int = 0, file: str = "one") -> None:
    labels = [{"name": "feature", "value": "Wallet"}, {"name": "nodeid", "value": f"steps/t.py::{name}[row]"}]
    body = {"fullName": f"features/w.feature#{name}", "status": status, "labels": labels, "start": start}
    (folder / f"{file}-result.json").write_text(json.dumps({**body, "statusDetails": {"message": message}}))


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


def test_what_the_run_says_proves_nothing_where_the_control_says_it_too():
    complaint = Red("Start-up: Errors", "worker", "Oracle: worker: error: it complains")
    seen = Outcome(Verdict.CAUGHT, (complaint,), ALL)
    known = {"rich": (TOP_UP.test,)}
    proof, _ = proven(Scripted({"rich/1": seen}), RICH, known=known)
    assert [one.fault for one in proof.with_verdict(Verdict.CAUGHT)] == [RICH]
    proof, _ = proven(Scripted({"rich/1": seen, "control-en/wallet-test_top_up": seen}), RICH, known=known)
    assert [one.fault for one in proof.with_verdict(Verdict.NOT_JUDGED)] == [RICH]


def judged(tmp_path: Path, code: int) -> Verdict:
    return trial.judge(tmp_path, code, 1.0).verdict


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


def test_a_stopped_runner_lets_nothing_begin(tmp_path):
    runner = trial.Runner(tmp_path, tmp_path)
    runner.stop()
    with pytest.raises(KeyboardInterrupt):
        runner.run("x", None, Selection(), "en")


def test_the_options_narrow_the_catalogue():
    faults = [RICH, MUTE]

    def chosen(*words: str) -> list[Fault]:
        return command.choose(faults, command.options(words))

    assert chosen() == faults
    assert chosen("--only", "mute") == chosen("--flow", "onboarding") == chosen("--layer", "mail") == [MUTE]
    assert chosen("--only", "faults.wallet.rich") == [RICH]
    with pytest.raises(command.NoSuchFault, match="no such defect: poor"):
        chosen("--only", "poor")
    with pytest.raises(command.NoSuchFault, match="no defects of a flow"):
        chosen("--flow", "nowhere")


@pytest.mark.parametrize(
    ("verdict", "code", "last"),
    [
        (Verdict.CAUGHT, 0, "1 of 1 caught"),
        (Verdict.AT_START, 1, "0 of 1 caught"),
        (Verdict.SURVIVED, 1, "0 of 1 caught"),
        (Verdict.NOT_JUDGED, 1, "0 of 1 caught"),
    ],
)
def test_the_command_ends_badly_where_something_survives(tmp_path, verdict, code, last, capsys):
    reds = (TOP_UP,) if verdict is Verdict.CAUGHT else ()
    proof = Proof((Tried(RICH, Outcome(verdict, reds)),), 1.0, 1.0, full=False)
    assert command.tell(proof, tmp_path) == code
    said = capsys.readouterr().out
    assert last in said.splitlines()[-1]
    assert (f"{verdict}: faults.wallet.rich" in said) == (verdict is not Verdict.CAUGHT)


@pytest.fixture
def keep(tmp_path):
    """Write down a proof of some defects of RICH and MUTE; returns the path that is shown, and its text."""

    def keep(*tried: Tried, scenarios: list[Scenario] | None = None) -> tuple[Path, str]:
        proof = Proof(tried, 61.0, 1.0, full=False)
        places = {"reports": tmp_path, "document": tmp_path / "prove.md", "kept": tmp_path / "proof.json"}
        path = command.write(proof, scenarios or [], [RICH, MUTE], tried_at="abc", **places)
        return path, path.read_text()

    return keep


def test_the_document_is_of_all_defects_and_comes_once_each_was_tried(keep, tmp_path):
    path, text = keep(Tried(RICH, SEEN), scenarios=[Scenario("onboarding", "Sign-up", SIGN_UP)])
    assert (path, (tmp_path / "prove.md").exists()) == (tmp_path / "matrix.md", False)
    assert "Sign-up" not in text, "nobody looked for what it sees"
    path, text = keep(Tried(MUTE, GREEN), scenarios=[Scenario("onboarding", "Sign-up", SIGN_UP)])
    assert path == tmp_path / "prove.md"
    assert "1 of 2 planted defects were caught" in text
    assert "UTC | abc |" in text
    assert "| rich | wallet |" in text
    assert "**nobody has said yet why it stays**" in text
    assert (tmp_path / "matrix.md").read_text().startswith("# What the scenarios prove\n")
    assert "| rich |" not in (tmp_path / "matrix.md").read_text()


def test_the_last_word_on_a_defect_counts_and_runs_without_one_are_forgotten():
    first = Proof((Tried(RICH, SEEN), Tried(MUTE, SEEN)), 1.0, 1.0, full=False)
    again = Proof((Tried(RICH, GREEN),), 2.0, 1.0, full=False)
    both = Record().with_run(first, when="1st", commit="abc").with_run(again, when="2nd", commit="def")
    found = both.proof([RICH, MUTE])
    assert found is not None
    assert [one.outcome.verdict for one in found.tried] == [Verdict.SURVIVED, Verdict.CAUGHT]
    assert found.seconds == 3.0
    assert list(both.with_run(first, when="3rd", commit="ghi").of([RICH, MUTE]).runs) == ["3rd"]


def test_what_is_kept_is_read_as_it_was_written(tmp_path):
    outcome = Outcome(Verdict.CAUGHT, (TOP_UP, BOOKS), frozenset(), 2.5, starting=1.5)
    proof = Proof((Tried(RICH, outcome),), 61.0, 1.0, full=True, red_without=("Wallet: Books: late",))
    known = Record().with_run(proof, when="today", commit="abc")
    record.write(tmp_path / "proof.json", known)
    assert record.read(tmp_path / "proof.json") == known
    assert record.read(tmp_path / "proof.json").proof([RICH]) == proof
    assert record.read(tmp_path / "none.json") == Record()


def test_a_defect_that_is_gone_is_kept_no_longer(tmp_path):
    known = Record().with_run(Proof((Tried(RICH, SEEN),), 1.0, 1.0, full=False), when="today", commit="abc")
    assert known.of([MUTE]) == Record()
    assert known.proof([RICH, MUTE]) is None

"""Who is asked about a planted defect, in which order, and what of the answers is believed."""

from dataclasses import replace

import pytest

from faults.catalogue import Fault
from tests.faults.proving import ALL, BOOKS, GREEN, MUTE, RICH, SEEN, SIGN_UP, TOP_UP, Scripted, proven
from tools.proving import campaign, matrix
from tools.proving.campaign import ControlIsRed, Tried, prove, stages
from tools.proving.record import Record
from tools.proving.results import Red
from tools.proving.trial import Outcome, Selection, Verdict


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


def test_what_the_run_says_proves_nothing_where_the_control_says_it_too():
    complaint = Red("Start-up: Errors", "worker", "Oracle: worker: error: it complains")
    seen = Outcome(Verdict.CAUGHT, (complaint,), ALL)
    known = {"rich": (TOP_UP.test,)}
    proof, _ = proven(Scripted({"rich/1": seen}), RICH, known=known)
    assert [one.fault for one in proof.with_verdict(Verdict.CAUGHT)] == [RICH]
    proof, _ = proven(Scripted({"rich/1": seen, "control-en/wallet-test_top_up": seen}), RICH, known=known)
    assert [one.fault for one in proof.with_verdict(Verdict.NOT_JUDGED)] == [RICH]

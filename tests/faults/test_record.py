"""What became of each defect is kept from run to run."""

from tests.faults.proving import BOOKS, GREEN, MUTE, RICH, SEEN, TOP_UP
from tools.proving import record
from tools.proving.campaign import Proof, Tried
from tools.proving.record import Record
from tools.proving.trial import Outcome, Verdict


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

"""How what became of each defect is shown."""

from faults.catalogue import Fault
from tests.faults.proving import MUTE, RICH, SEEN, SIGN_UP, TOP_UP
from tools.proving import matrix
from tools.proving.campaign import Proof, Tried
from tools.proving.record import Record
from tools.proving.scenarios import Scenario
from tools.proving.trial import Outcome, Verdict


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


def test_a_cell_stays_in_its_cell():
    assert matrix.table(("a",), [["x | y\n<b>"]]).endswith("| x \\| y &lt;b> |")

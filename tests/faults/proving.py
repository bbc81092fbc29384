"""Two made-up defects, what sees them, and runs that end as they are told: what the tests of `make prove` share."""

from dataclasses import dataclass, field

from faults.catalogue import Fault
from tools.proving.campaign import Proof, Sight, prove
from tools.proving.results import Red
from tools.proving.trial import Outcome, Selection, Verdict

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

"""The command `make prove`: what its options choose, how it ends, and which document it writes."""

from pathlib import Path

import pytest

from faults.catalogue import Fault
from tests.faults.proving import GREEN, MUTE, RICH, SEEN, SIGN_UP, TOP_UP
from tools import prove as command
from tools.proving.campaign import Proof, Tried
from tools.proving.scenarios import Scenario
from tools.proving.trial import Outcome, Verdict


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

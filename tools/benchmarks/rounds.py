"""The scenarios of the suite's feature as features of their own, one a round, for who reads Gherkin elsewhere."""

import shutil
from pathlib import Path

from bench.suite.imitated import IMITATED

WALLET = Path(__file__).resolve().parents[2] / "features" / "wallet.feature"


def write(folder: Path, rounds: int) -> None:
    """Write the imitated scenarios into ``folder``, as they stand in the suite's feature, once a round."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    blocks = "\n\n".join(block(WALLET.read_text(encoding="utf-8"), name) for name in IMITATED)
    for number in range(rounds):
        text = f"Feature: Round {number}\n\n{blocks}\n"
        (folder / f"round_{number}.feature").write_text(text, encoding="utf-8")


def block(feature: str, name: str) -> str:
    """A scenario's lines, without its tags.

    Raises:
        LookupError: the feature has no such scenario.
    """
    lines = feature.splitlines()
    starts = [at for at, line in enumerate(lines) if line.strip() in {f"Scenario: {name}", f"Scenario Outline: {name}"}]
    if not starts:
        raise LookupError(f"no scenario {name!r}")
    after = range(starts[0] + 1, len(lines))
    end = next((at for at in after if lines[at].strip().startswith(("@", "Scenario", "Rule"))), len(lines))
    return "\n".join(lines[starts[0] : end]).rstrip()

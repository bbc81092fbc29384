"""What became of each defect when it was last tried, so that a run of some of them leaves the picture whole."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from faults.catalogue import Fault
from tools.proving.campaign import Proof, Tried
from tools.proving.results import Red
from tools.proving.trial import Outcome, Verdict


@dataclass(frozen=True, slots=True)
class Run:
    """A run of `make prove`: what it is true of, how long it took (seconds), and what was red without any defect."""

    commit: str
    seconds: float
    controlled: float
    full: bool
    red_without: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """``runs`` by their moment; ``outcomes`` by the defect's name, each with the moment of its run."""

    runs: Mapping[str, Run] = field(default_factory=dict)
    outcomes: Mapping[str, tuple[str, Outcome]] = field(default_factory=dict)

    def with_run(self, proof: Proof, *, when: str, commit: str) -> "Record":
        """The record after a run: its defects are what they came to now, all others what they were."""
        run = Run(commit, proof.seconds, proof.controlled, proof.full, proof.red_without)
        now = {one.fault.name: (when, one.outcome) for one in proof.tried}
        return Record({**self.runs, when: run}, {**self.outcomes, **now})

    def of(self, faults: Sequence[Fault]) -> "Record":
        """The part of these defects, with the runs that still say something of one."""
        names = {fault.name for fault in faults}
        left = {name: found for name, found in self.outcomes.items() if name in names}
        told = {when for when, _ in left.values()}
        return Record({when: run for when, run in sorted(self.runs.items()) if when in told}, left)

    def proof(self, faults: Sequence[Fault]) -> Proof | None:
        """All of them as one proof; None where one of them was never tried."""
        if any(fault.name not in self.outcomes for fault in faults):
            return None
        runs = self.of(faults).runs.values()
        return Proof(
            tuple(Tried(fault, self.outcomes[fault.name][1]) for fault in faults),
            sum(run.seconds for run in runs),
            sum(run.controlled for run in runs),
            full=all(run.full for run in runs),
            red_without=tuple(sorted({words for run in runs for words in run.red_without})),
        )


def read(path: Path) -> Record:
    """What was written there; empty where nothing was."""
    if not path.exists():
        return Record()
    data = json.loads(path.read_text(encoding="utf-8"))
    runs = {when: Run(**{**run, "red_without": tuple(run["red_without"])}) for when, run in data["runs"].items()}
    outcomes = {name: (found["run"], _outcome(found)) for name, found in data["defects"].items()}
    return Record(runs, outcomes)


def write(path: Path, record: Record) -> None:
    """Write it, a line a defect, so that a change shows what has changed."""
    runs = {when: asdict(run) for when, run in record.runs.items()}
    lines = [
        f"{json.dumps(name)}: {json.dumps({'run': when, **_facts(outcome)}, ensure_ascii=False)}"
        for name, (when, outcome) in sorted(record.outcomes.items())
    ]
    text = (
        f'{{"runs": {json.dumps(runs, indent=2, ensure_ascii=False)},\n"defects": {{\n' + ",\n".join(lines) + "\n}}\n"
    )
    path.write_text(text, encoding="utf-8")


def _facts(outcome: Outcome) -> dict[str, object]:
    return {
        "verdict": outcome.verdict,
        "reds": [asdict(red) for red in outcome.reds],
        "seconds": round(outcome.seconds, 1),
        "starting": round(outcome.starting, 1),
        "trouble": outcome.trouble,
    }


def _outcome(found: Mapping[str, Any]) -> Outcome:
    reds = tuple(Red(**red) for red in found["reds"])
    return Outcome(
        Verdict(found["verdict"]), reds, seconds=found["seconds"], starting=found["starting"], trouble=found["trouble"]
    )

"""`make prove`: do the scenarios see what they are there to see? Known defects are planted, and have to turn them red.

Ends with 0 where every defect is caught; 1 where one survives, does not start or cannot be judged, or a scenario is red
without any; 2 where none is green without, or the question makes no sense; 130 after Ctrl-C.
"""

import argparse
import signal
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType

from faults.catalogue import LAYERS, BadFault, Fault, load
from fixtures.report.environment import commit
from tools.console import say
from tools.proving import matrix, record, sight, staying
from tools.proving.campaign import ControlIsRed, Interrupted, Proof, Runs, prove
from tools.proving.changes import NoSuchRevision, changed_files, touched
from tools.proving.scenarios import Scenario, everything
from tools.proving.scratch import scratch
from tools.proving.trial import Runner, Verdict

ROOT = Path(__file__).resolve().parent.parent
REPORTS = ROOT / "reports" / "prove"
SIGHT = ROOT / "faults" / "sight.json"
STAYING = ROOT / "faults" / "staying.json"
RECORD = ROOT / "faults" / "proof.json"
DOCUMENT = ROOT / "docs" / "prove.md"
GOOD, BAD, NONSENSE, INTERRUPTED = 0, 1, 2, 130


class NoSuchFault(ValueError):
    """A name that is not in the catalogue."""


def options(arguments: Sequence[str]) -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(prog="make prove ARGS=", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--only", nargs="+", metavar="NAME", help="these defects (`python -m faults` lists them)")
    parser.add_argument("--flow", help="the defects of a flow")
    parser.add_argument("--layer", choices=LAYERS, help="the defects of a layer")
    parser.add_argument("--changed-since", metavar="REV", help="the defects that a change since this revision touches")
    parser.add_argument("--jobs", type=int, default=2, help="trials at a time, each with a system of its own (2)")
    parser.add_argument("--full", action="store_true", help="all of its flow against each defect: also what sees none")
    return parser.parse_args(arguments)


def choose(faults: Sequence[Fault], wanted: argparse.Namespace) -> list[Fault]:
    """The defects that the options name; all where they name none.

    Raises:
        NoSuchFault: a name or a flow that is not in the catalogue.
        NoSuchRevision: git does not know the revision.
    """
    known = {name: fault for fault in faults for name in (fault.name, fault.module)}
    if missing := [name for name in wanted.only or () if name not in known]:
        raise NoSuchFault(f"no such defect: {', '.join(missing)} (`python -m faults` lists them)")
    if wanted.flow and wanted.flow not in {fault.flow for fault in faults}:
        raise NoSuchFault(f"no defects of a flow {wanted.flow!r}")
    chosen = [known[name] for name in wanted.only] if wanted.only else list(faults)
    chosen = [one for one in chosen if wanted.flow in {None, one.flow} and wanted.layer in {None, one.layer}]
    return touched(chosen, changed_files(wanted.changed_since)) if wanted.changed_since else chosen


def write(
    proof: Proof,
    scenarios: Sequence[Scenario],
    faults: Sequence[Fault],
    *,
    tried_at: str,
    reports: Path = REPORTS,
    document: Path = DOCUMENT,
    kept: Path = RECORD,
) -> Path:
    """Keep the run's matrix in the report, and that of all defects, each as it was last tried, in `docs/`.

    ``tried_at`` is the commit at which the run began: it writes files that are kept in git itself.

    Returns:
        The document; the report's own matrix as long as a defect was never tried.
    """
    when = f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC"
    known = record.read(kept).with_run(proof, when=when, commit=tried_at).of(faults)
    record.write(kept, known)
    reports.mkdir(parents=True, exist_ok=True)
    reasons, own = staying.read(STAYING), known.of([one.fault for one in proof.tried])
    (reports / "matrix.md").write_text(matrix.document(proof, (), reasons, own), encoding="utf-8")
    everything_tried = known.proof(faults)
    if everything_tried is None:
        return reports / "matrix.md"
    document.parent.mkdir(parents=True, exist_ok=True)
    document.write_text(matrix.document(everything_tried, scenarios, reasons, known), encoding="utf-8")
    return document


def tell(proof: Proof, path: Path) -> int:
    """Say what came out, and return the code to end with."""
    say("")
    say(matrix.sums(proof.tried))
    for verdict in (Verdict.SURVIVED, Verdict.NOT_JUDGED, Verdict.AT_START):
        for one in proof.with_verdict(verdict):
            say(f"{verdict}: {one.fault.module}: {one.fault.sentence}")
    for words in proof.red_without:
        say(f"red without any defect: {words}")
    for scenario in proof.never_red():
        say(f"no defect turns it red: {scenario}")
    caught, tried = len(proof.with_verdict(Verdict.CAUGHT)), len(proof.tried)
    say(f"{caught} of {tried} caught in {proof.seconds / 60:.1f} min. The matrix: {path}")
    return BAD if caught < tried or proof.red_without else GOOD


def main(arguments: Sequence[str], runs: Runs | None = None) -> int:
    """Prove what the command line asks for; returns the code to end with."""
    wanted = options(arguments)
    try:
        faults = load()
        chosen = choose(faults, wanted)
    except (BadFault, NoSuchFault, NoSuchRevision) as problem:
        sys.stderr.write(f"{problem}\n")
        return NONSENSE
    if not chosen:
        say("No defect is touched: nothing to prove.")
        return GOOD
    say(f"{len(chosen)} of {len(faults)} defects, {wanted.jobs} at a time")
    tried_at, scenarios, known = commit(ROOT), everything(ROOT), sight.read(SIGHT)
    try:
        good = sight.existing(known, {one.test for one in scenarios})
        with scratch(wanted.jobs) as temporary:
            runs = runs or Runner(REPORTS, temporary)
            proof = prove(chosen, runs, jobs=wanted.jobs, full=wanted.full, sight=good, tell=say)
    except ControlIsRed as problem:
        sys.stderr.write(f"{problem}\n")
        return NONSENSE
    except Interrupted as end:
        sys.stderr.write("Interrupted; everything that ran has ended.\n")
        if end.proof.tried:
            sight.write(SIGHT, known, end.proof, {fault.name for fault in faults})
            tell(end.proof, write(end.proof, scenarios, faults, tried_at=tried_at))
        return INTERRUPTED
    sight.write(SIGHT, known, proof, {fault.name for fault in faults})
    return tell(proof, write(proof, scenarios, faults, tried_at=tried_at))


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    # Both by hand: a CI job that is cancelled ends in order too, and a shell may have told us to ignore Ctrl-C.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _interrupt)
    sys.exit(main(sys.argv[1:]))

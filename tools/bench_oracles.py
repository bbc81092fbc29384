"""What oracles and report cost: the same scenarios with them and without, in pairs, each run on a system of its own.

``python -m tools.bench_oracles [--pairs N] [--limit RATIO] [pytest arguments …]``

Each pair runs one after the other, and the order changes from pair to pair, so that a machine that slows down or warms
up does not speak for either side. No system is kept from run to run: the ledger's audit looks at all that a system has,
and would pay for the runs before. CPU is that of pytest and everything it starts: driver, browser, system.
"""

import argparse
import statistics
import sys
from collections.abc import Sequence
from pathlib import Path

from tools.benchmarks.costs import Cost, RunFailed, adopt_orphans, measure

ROOT = Path(__file__).resolve().parent.parent
# Fills the caches of the machine: code, browser, database.
WARM_UP = ("steps", "-m", "smoke", "--shard=1/4")
FEWEST_PAIRS = 3
LIMIT = 1.15
WITH = ("--oracles=on",)
# No folder's runs write results of their own accord; what holds results against the collected scenarios, what adds to
# those that failed, and what makes the page of them, is left out too.
WITHOUT = (
    *("--oracles=off", "-o", "report_for="),
    *("-p", "no:fixtures.report.completeness", "-p", "no:fixtures.report.summary"),
    *("-p", "no:fixtures.evidence.autopsy"),
)


def _run(options: Sequence[str], selection: Sequence[str]) -> Cost:
    """Run the scenarios once.

    Raises:
        RunFailed: the run was not green.
    """
    return measure([sys.executable, "-m", "pytest", "-q", "-p", "no:randomly", *options, *selection], ROOT)


def pairs(number: int, selection: Sequence[str]) -> list[tuple[Cost, Cost]]:
    """So many pairs (with, without), told as they come.

    Raises:
        RunFailed: a run was not green.
    """
    adopt_orphans()
    _run(WITH, WARM_UP)
    done = []
    for turn in range(number):
        first, second = (WITH, WITHOUT) if turn % 2 == 0 else (WITHOUT, WITH)
        costs = {options: _run(options, selection) for options in (first, second)}
        done.append((costs[WITH], costs[WITHOUT]))
        print(f"pair {turn + 1}: " + " · ".join(_compared(*done[-1])), flush=True)  # noqa: T201
    return done


def _compared(on: Cost, off: Cost) -> list[str]:
    return [
        f"wall {on.wall:.1f} s / {off.wall:.1f} s = {on.wall / off.wall:.3f}",
        f"CPU {on.cpu:.1f} s / {off.cpu:.1f} s = {on.cpu / off.cpu:.3f}",
    ]


def summary(name: str, ratios: Sequence[float]) -> str:
    """The middle of the ratios, and how far they lie apart."""
    return f"{name}: {statistics.median(ratios):.3f} (from {min(ratios):.3f} to {max(ratios):.3f})"


def main(arguments: Sequence[str]) -> int:
    """Measure and tell; 1 where a run is red or the limit is passed."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench_oracles", description="What oracles and report cost.")
    parser.add_argument("--pairs", type=int, default=FEWEST_PAIRS)
    parser.add_argument("--limit", type=float, default=LIMIT, help="the largest ratio of wall time that is accepted")
    asked, selection = parser.parse_known_args(arguments)
    if asked.pairs < FEWEST_PAIRS:
        parser.error(f"fewer than {FEWEST_PAIRS} pairs say nothing on a machine that does other things too")
    try:
        done = pairs(asked.pairs, selection or ["steps"])
    except RunFailed as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    walls = [on.wall / off.wall for on, off in done]
    lines = [
        f"oracles and report on / off, {len(done)} pairs:",
        summary("wall", walls),
        summary("CPU", [on.cpu / off.cpu for on, off in done]),
    ]
    print("\n".join(lines))  # noqa: T201
    return 0 if statistics.median(walls) <= asked.limit else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Whether a scenario costs the same in a long run as in a short one, and whether memory stays flat.

``python -m tools.bench_growth [--rounds FEW MORE MANY]``

Runs the benchmark's fifteen scenarios over and over, in three lengths, each on a system of its own. The start of a run
falls out: what the scenarios between two lengths cost is compared, not what a run costs. CPU is that of pytest and
everything it starts, the system with its growing database included. Memory is looked at part by part, from the runner
to the system under test: the level of the run's second half is judged, the highest moment is told beside it. That of
the program that makes the report is told and not judged: it holds all that it shows.
"""

import argparse
import os
import sys
from collections.abc import Mapping, Sequence

from bench.suite.imitated import SCENARIOS_A_ROUND
from tools.benchmarks.contestants import PYTEST, ROOT, WHOLE
from tools.benchmarks.costs import Cost, RunFailed, adopt_orphans, measure
from tools.benchmarks.memory import REPORT, watched

ROUNDS = (7, 34, 67)
# What a scenario may cost late in a run, to one early in it; and a part's memory in a long run, to that in a short one.
LIMIT = 1.15
COMMAND = [each for each in (*PYTEST, *WHOLE) if each != "--keep"]


def growth(costs: Sequence[Cost], lengths: Sequence[int]) -> tuple[float, float]:
    """CPU milliseconds a scenario between the first two lengths, and between the last two."""
    few, more, many = costs
    early = 1_000 * (more.cpu - few.cpu) / (lengths[1] - lengths[0])
    late = 1_000 * (many.cpu - more.cpu) / (lengths[2] - lengths[1])
    return early, late


def grown(short: Mapping[str, float], long: Mapping[str, float]) -> dict[str, float]:
    """The memory of each part in a long run, to that in a shorter one; without the report's."""
    return {part: long[part] / short[part] for part in sorted(long) if part != REPORT}


def main(arguments: Sequence[str]) -> int:
    """Measure and tell; 1 where a run is red, or a limit is passed."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench_growth", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, nargs=3, default=ROUNDS, help=f"of {SCENARIOS_A_ROUND} scenarios each")
    rounds: Sequence[int] = parser.parse_args(arguments).rounds
    if sorted(set(rounds)) != list(rounds) or rounds[0] < 1:
        parser.error("three lengths, each longer than the one before")
    lengths = [number * SCENARIOS_A_ROUND for number in rounds]
    adopt_orphans()
    costs, memories = [], []
    for number, scenarios in zip(rounds, lengths, strict=True):
        told = {**os.environ, "PYTHONPATH": f"{ROOT}:{ROOT / 'services'}", "BENCH_ROUNDS": str(number)}
        try:
            with watched() as memory:
                costs.append(measure(COMMAND, ROOT, told))
        except RunFailed as problem:
            sys.stderr.write(f"{problem}\n")
            return 1
        levels, peaks = memory.levels, memory.peaks
        memories.append(levels)
        parts = ", ".join(f"{part} {levels[part]:.0f} ({peaks[part]:.0f})" for part in sorted(levels))
        _say(f"{scenarios} scenarios: {costs[-1].wall:.0f} s, CPU {costs[-1].cpu:.0f} s; MB (at most): {parts}")
    early, late = growth(costs, lengths)
    more = grown(memories[0], memories[-1])
    _say(f"a scenario: {early:.0f} CPU ms early, {late:.0f} late ({late / early:.2f})")
    _say("memory: " + ", ".join(f"{part} {ratio:.2f}" for part, ratio in more.items()))
    return 0 if late / early <= LIMIT and max(more.values()) <= LIMIT else 1


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

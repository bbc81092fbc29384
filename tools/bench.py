"""`make bench`: the same scenarios in several ways, in turns on one platform, as ratios of wall time and CPU seconds.

``python -m tools.bench [--turns N] [--rounds N] [--only KEY …]``

Each turn runs every contestant once, in an order that moves on by one: a machine that slows down or warms up does not
speak for or against anybody. CPU is that of the runner, the driver and the browser; not that of the platform.
"""

import argparse
import re
import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.suite.imitated import SCENARIOS_A_ROUND
from fixtures.report.node import NodeMissing
from launch.api import up
from tools import browser_finder
from tools.benchmarks import rounds
from tools.benchmarks.contestants import FEATURES, ROOT, Contestant, contestants, environment, install
from tools.benchmarks.costs import Cost, RunFailed, adopt_orphans, measure

Costs = dict[str, list[Cost]]


def played(cost: Cost) -> int:
    """How many scenarios a contestant says that it passed."""
    said = re.findall(r"(\d+) passed", cost.output)
    return int(said[-1]) if said else 0


def turns(entrants: Sequence[Contestant], number: int, told: dict[str, str], expected: int) -> Costs:
    """So many turns of all entrants, told as they come; a turn before them, which does not count, fills the caches.

    Raises:
        RunFailed: somebody was red, or did not play all scenarios.
    """
    costs: Costs = {one.key: [] for one in entrants}
    for turn in range(-1, number):
        first = max(turn, 0) % len(entrants)
        for one in [*entrants[first:], *entrants[:first]]:
            cost = measure(one.command, one.folder, told | {"BENCH_SIGN_IN": one.signs_in})
            if played(cost) != expected:
                raise RunFailed(f"{one.title}: {played(cost)} of {expected} scenarios passed\n{cost.output[-2000:]}")
            if turn >= 0:
                costs[one.key].append(cost)
                say(f"turn {turn + 1}: {one.key:<7} wall {cost.wall:6.1f} s   CPU {cost.cpu:6.1f} s")
    return costs


def spread(ratios: Sequence[float]) -> str:
    """The middle of some ratios, and how far they lie apart."""
    return f"{statistics.median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})"


def table(entrants: Sequence[Contestant], costs: Costs, scenarios: int) -> str:
    """A line for each entrant: what a scenario costs, and the suite's cost in ratio to it, paired within turns."""
    suite = costs[entrants[0].key]
    lines = [
        "| | CPU ms a scenario | wall ms a scenario | the suite's CPU to it | the suite's wall time to it |",
        "| --- | --: | --: | --: | --: |",
    ]
    for one in entrants:
        mine = costs[one.key]
        cpu = statistics.median(cost.cpu for cost in mine) / scenarios * 1_000
        wall = statistics.median(cost.wall for cost in mine) / scenarios * 1_000
        by_cpu = spread([ours.cpu / its.cpu for ours, its in zip(suite, mine, strict=True)])
        by_wall = spread([ours.wall / its.wall for ours, its in zip(suite, mine, strict=True)])
        lines.append(f"| {one.title} | {cpu:.0f} | {wall:.0f} | {by_cpu} | {by_wall} |")
    return "\n".join(lines)


def say(line: str) -> None:
    """Print a line at once."""
    print(line, flush=True)  # noqa: T201


def main(arguments: Sequence[str]) -> int:
    """Measure and tell; 1 where somebody is red or something is missing."""
    parser = argparse.ArgumentParser(prog="make bench ARGS=", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--turns", type=int, default=5, help="how often each runs; fewer than 5 are a hint (5)")
    parser.add_argument("--rounds", type=int, default=5, help=f"rounds of {SCENARIOS_A_ROUND} scenarios a run (5)")
    parser.add_argument("--only", nargs="+", default=[], help="the suite against these only")
    asked = parser.parse_args(arguments)
    try:
        entrants = [one for one in contestants() if not asked.only or one.key in {"suite", *asked.only}]
        install()
        stack = up(keep=True)
        browser = browser_finder.choose({}, ROOT, headed=False).path
        with tempfile.TemporaryDirectory() as folder:
            scratch = Path(folder)
            rounds.write(FEATURES, asked.rounds)
            told = environment(stack.urls.to_json(), browser, asked.rounds, scratch)
            _generate(entrants, told)
            adopt_orphans()
            scenarios = asked.rounds * SCENARIOS_A_ROUND
            costs = turns(entrants, asked.turns, told, scenarios)
    except (RunFailed, NodeMissing, RuntimeError) as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    say("")
    say(table(entrants, costs, scenarios))
    return 0


def _generate(entrants: Sequence[Contestant], told: dict[str, str]) -> None:
    # playwright-bdd turns features into tests ahead of a run; that is not counted.
    for one in entrants:
        if one.key == "bdd":
            program = str(one.folder / "node_modules" / "playwright-bdd" / "dist" / "cli" / "index.js")
            measure([one.command[0], program, "--config", "bdd.config.ts"], one.folder, told)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

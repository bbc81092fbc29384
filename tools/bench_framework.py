"""`make bench-framework`: what framework and report cost a scenario of 16 steps that do nothing, in CPU milliseconds.

``python -m tools.bench_framework [--pairs N]``

A scenario's cost is the difference of two runs of unlike length, so that the start of a run counts for nothing. It is
taken with few step definitions and with many: what a scenario costs must not grow with the suite.
"""

import argparse
import os
import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tools.benchmarks.costs import RunFailed, measure

ROOT = Path(__file__).resolve().parent.parent
STEPS, SHORT, LONG = 16, 20, 220
FEW, MANY = 50, 1_000
LIMIT_MILLISECONDS, LIMIT_GROWTH = 12.0, 1.2

CONFTEST = """
import pytest
pytest_plugins = ["fixtures.report", "fixtures.step_memo", "definitions"]
"""
INI = """
[pytest]
addopts = -p no:randomly -p no:cacheprovider -p no:playwright -p no:base-url -p no:timeout -p no:schemathesis
report_for = .
"""


def write(folder: Path, scenarios: int, definitions: int) -> None:
    """A suite of so many scenarios, of which each text is a new one, and so many step definitions."""
    (folder / "conftest.py").write_text(CONFTEST, encoding="utf-8")
    (folder / "pytest.ini").write_text(INI, encoding="utf-8")
    steps = [
        f"@given(parsers.cfparse('step {number} is done for {{who}}'))\ndef step_{number}(who):\n    pass\n"
        for number in range(definitions)
    ]
    head = "from pytest_bdd import given, parsers\n\n"
    (folder / "definitions.py").write_text(head + "\n".join(steps), encoding="utf-8")
    blocks = []
    for number in range(scenarios):
        lines = [f"    Given step {(number + step) % definitions} is done for person {number}" for step in range(STEPS)]
        blocks.append("\n".join([f"  Scenario: Number {number}", *lines]))
    (folder / "all.feature").write_text("Feature: Nothing happens\n\n" + "\n\n".join(blocks) + "\n", encoding="utf-8")
    (folder / "test_all.py").write_text("from pytest_bdd import scenarios\n\nscenarios('all.feature')\n", "utf-8")


def cpu(scenarios: int, definitions: int) -> float:
    """CPU seconds of a run.

    Raises:
        RunFailed: it was red.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder, scenarios, definitions)
        paths = os.pathsep.join(map(str, (folder, ROOT, ROOT / "services")))
        command = [sys.executable, "-m", "pytest", "-q", "--alluredir=results", "--no-report"]
        return measure(command, folder, {**os.environ, "PYTHONPATH": paths}).cpu


def a_scenario(definitions: int) -> float:
    """CPU milliseconds of one scenario, with so many step definitions around."""
    return (cpu(LONG, definitions) - cpu(SHORT, definitions)) / (LONG - SHORT) * 1_000


def main(arguments: Sequence[str]) -> int:
    """Measure and tell; 1 where a run is red or a limit is passed."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench_framework", description="What the framework costs.")
    parser.add_argument("--pairs", type=int, default=3)
    asked = parser.parse_args(arguments)
    try:
        pairs = [(a_scenario(FEW), a_scenario(MANY)) for _ in range(asked.pairs)]
    except RunFailed as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    few, many = (statistics.median(side) for side in zip(*pairs, strict=True))
    growth = statistics.median(many / few for few, many in pairs)
    print(  # noqa: T201
        f"CPU ms a scenario of {STEPS} steps, median of {asked.pairs}: {few:.1f} at {FEW} step definitions, "
        f"{many:.1f} at {MANY}; growth {growth:.2f}"
    )
    return 0 if few <= LIMIT_MILLISECONDS and growth <= LIMIT_GROWTH else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

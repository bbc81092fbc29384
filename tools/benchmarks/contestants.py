"""Who takes part in the benchmark: the same scenarios, each in its own way."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from fixtures.browser import SMALL_HEAP
from fixtures.report import node
from tools.run import WITHOUT

ROOT = Path(__file__).resolve().parents[2]
BENCH = ROOT / "bench"
NODE = BENCH / "node"
FEATURES = NODE / "bdd" / "rounds"
PYTEST = (sys.executable, "-m", "pytest", "-q", "-n0", "--keep", *WITHOUT, "-p", "no:randomly", "bench/suite")
WHOLE = ("--oracles=on", "-o", "report_for=bench")
BARE = (
    *("--oracles=off", "-o", "report_for="),
    *("-p", "no:fixtures.report.completeness", "-p", "no:fixtures.report.summary"),
    *("-p", "no:fixtures.evidence.autopsy"),
)


@dataclass(frozen=True, slots=True)
class Contestant:
    """A way to run the scenarios; ``signs_in``: by the ``form``, or ``past`` the pages, as the suite does."""

    key: str
    title: str
    command: tuple[str, ...]
    folder: Path
    signs_in: str = "past"


def contestants() -> list[Contestant]:
    """All of them; the suite first.

    Raises:
        NodeMissing: this machine has no Node with npm; the message says what to install.
    """
    program = node.find().program
    runner = (str(NODE / "node_modules" / "@playwright" / "test" / "cli.js"), "test", "--config")
    script = (sys.executable, "-m", "bench.plain.script")
    return [
        Contestant("suite", "this suite, with oracles and report", (*PYTEST, *WHOLE), ROOT),
        Contestant("bare", "this suite, without them", (*PYTEST, *BARE), ROOT),
        Contestant("tuned", "Playwright Test, tuned", (program, *SMALL_HEAP, *runner, "tuned.config.ts"), NODE),
        Contestant("stock", "Playwright Test as it comes", (program, *runner, "stock.config.ts"), NODE, "form"),
        Contestant("script", "plain Playwright script (Python)", script, ROOT, "form"),
        Contestant("past", "plain Playwright script, signed in past the pages", script, ROOT),
        Contestant("bdd", "playwright-bdd as it comes", (program, *runner, "bdd.config.ts"), NODE, "form"),
        Contestant("cdp", "bare protocol script (Python)", (sys.executable, "-m", "bench.cdp.script"), ROOT),
    ]


def environment(urls: Mapping[str, str], browser: str, rounds: int, scratch: Path) -> dict[str, str]:
    """What all contestants are told."""
    return {
        **os.environ,
        "PYTHONPATH": f"{ROOT}:{ROOT / 'services'}",
        "BENCH_WEB": urls["web"],
        "BENCH_API": urls["api"],
        "BENCH_BROWSER": browser,
        "BENCH_ROUNDS": str(rounds),
        "BENCH_OUTPUT": str(scratch / "output"),
    }


def install() -> None:
    """Bring the packages of the Node contestants, by their lock file.

    Raises:
        NodeMissing: this machine has no Node with npm.
        RuntimeError: npm failed; what it printed is in the message.
    """
    import subprocess  # noqa: PLC0415

    found = node.find()
    done = subprocess.run(  # noqa: S603 (our own lock file)
        [*found.npm, "ci", "--no-audit", "--no-fund", "--ignore-scripts"],
        cwd=NODE,
        env=found.environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise RuntimeError(f"npm ci in {NODE} failed:\n{done.stderr}")

"""`python -m tools.run e2e|test|containers`: one pytest run, and the path of its report, whatever the outcome.

What to run comes from the environment, as `make` hands it on: TARGET, TAGS, LOCALE, WORKERS, ARGS.
"""

import os
import shlex
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import FrameType

from tools.console import say

ROOT = Path(__file__).resolve().parent.parent
PATHS = {"e2e": ["steps"], "test": ["tests", "steps"], "containers": ["tests/containers", "steps"]}
# What needs an engine, and a part of the scenarios that goes through every address that containers have twice: one for
# people and one for each other. Beside the report of a whole run, which it leaves as it is.
BESIDE = "reports/containers"
FIXED = {
    "containers": [
        "--target=containers",
        *("-m", "engine or resilience or (smoke and (wallet or onboarding or lms))"),
        *("--no-report", f"--alluredir={BESIDE}/results", f"--logs={BESIDE}/logs"),
    ]
}
# Plugins of libraries that only the machinery's tests use: pytest loads them by itself, for most of a CPU second.
NO_SCENARIO_USES = ("hypothesispytest", "valkey")
WITHOUT = tuple(word for plugin in NO_SCENARIO_USES for word in ("-p", f"no:{plugin}"))
OPTIONS = {
    "TARGET": "--target",
    "BASE_URL": "--base-url",
    "TAGS": "-m",
    "LOCALE": "--locale",
    "WORKERS": "-n",
    "SHARD": "--shard",
}
NEVER_NARROWED = {
    "test": {"TAGS", "SHARD"},
    "containers": {"TAGS", "SHARD", "TARGET", "BASE_URL"},
}  # what CI calls complete has to be complete
USAGE = 64
RESULTS = ROOT / "reports" / "allure-results"
PAGE = ROOT / "reports" / "allure-report" / "index.html"


def pytest_arguments(what: str, environ: Mapping[str, str]) -> list[str]:
    """What pytest is told for `e2e`, `test` or `containers`; a variable that is empty or not set adds nothing."""
    left_out = NEVER_NARROWED.get(what, set()) | (set() if environ.get("TARGET") == "remote" else {"BASE_URL"})
    names = [name for name in OPTIONS if environ.get(name) and name not in left_out]
    chosen = [word for name in names for word in (OPTIONS[name], environ[name])]
    without = WITHOUT if what == "e2e" else ()
    return [*PATHS[what], *FIXED.get(what, ()), *without, *chosen, *shlex.split(environ.get("ARGS", ""))]


def run(command: Sequence[str], environ: Mapping[str, str]) -> int:
    """Run a program to its end and return its code.

    Ctrl-C reaches it from the terminal by itself, and SIGTERM is handed on: it has a stack to stop and a result to
    tell, and this program waits for both.
    """
    process = subprocess.Popen(command, cwd=ROOT, env=environ)  # noqa: S603 - pytest or the report, see main

    def hand_on(number: int, _frame: FrameType | None) -> None:
        if number == signal.SIGTERM:
            process.send_signal(number)

    before = {number: signal.signal(number, hand_on) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        return process.wait()
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def written() -> dict[Path, int]:
    """When the page and each result were written: what is the same before and after a run is another run's."""
    return {path: path.stat().st_mtime_ns for path in (PAGE, *RESULTS.glob("*")) if path.exists()}


def report(before: Mapping[Path, int], environ: Mapping[str, str]) -> int:
    """Say where the report of a run is; make it, where the run was cut off before it could.

    Args:
        before: what was `written` when the run began; it is never shown as this run's.
        environ: the whole environment of the generator.

    Returns:
        0, or the code of the generator where that failed.
    """
    new = {path for path, moment in written().items() if before.get(path) != moment}
    if not new:
        say("Report: none, for this run wrote no results.")
        return 0
    if PAGE not in new:
        code = run([sys.executable, "-m", "fixtures.report"], environ)
        if code != 0:
            sys.stderr.write(f"The report was not made: `python -m fixtures.report` ended with code {code}.\n")
            return code
    say(f"Report: {PAGE}")
    return 0


def main(arguments: Sequence[str]) -> int:
    """The code of pytest; where pytest ended well, the report's."""
    if len(arguments) != 1 or arguments[0] not in PATHS:
        sys.stderr.write(f"Usage: python -m tools.run {'|'.join(PATHS)}\n")
        return USAGE
    environ = {name: value for name, value in os.environ.items() if name not in {*OPTIONS, "ARGS"}}
    before = written()
    outcome = run([sys.executable, "-m", "pytest", *pytest_arguments(arguments[0], os.environ)], environ)
    reported = report(before, environ) if arguments[0] not in FIXED else 0
    return outcome or reported


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

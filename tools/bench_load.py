"""The platform under load: 100 users at once play, pay in and withdraw, for a bounded time, on the embedded stack.

``python -m tools.bench_load [--users N] [--seconds S] [--connections N]``

Prints throughput and percentiles of each operation, then what must be true in the end: the ledger's audit, and every
wallet against its owner's own book. Then what the ledger's rules cost beside plain INSERTs of the same postings, and
how long the hot pages and calls take one after the other. Red (1) where something is not true, or more than one
in a hundred calls failed at the first try. A failed call is made again with its key until it is answered: money moves
once, whatever became of the answer.

The load comes from this machine too, and so do the stand-ins: what is printed is what one machine does all in all.
"""

import argparse
import logging
import os
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import structlog
from fastapi.testclient import TestClient

from launch import api as launcher
from launch.api import Stack
from payasplay.client import Client, RetryPolicy, TestingClient
from tools.console import say
from tools.loading import hot_paths, ledger_cost, truth
from tools.loading.crowd import load
from tools.loading.people import join, offer

_CONTENTS = 20
_ENTRIES = 300
_JOINING = 8
_SECONDS_A_CALL = 60.0
_MOST_FAILED = 0.01
# A user of the load is busier than any person; what is measured is the platform, not its patience with one of them.
_NO_LIMITS = {"PAP_RATE_LIMIT_REQUESTS": "1000000", "PAP_RATE_LIMIT_EXPORTS": "1000000"}


def main(arguments: Sequence[str]) -> int:
    """0 where all is true, and calls are answered."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    parser = argparse.ArgumentParser(prog="python -m tools.bench_load", description=__doc__)
    parser.add_argument("--users", type=int, default=100)
    parser.add_argument("--seconds", type=float, default=20.0)
    parser.add_argument("--connections", type=int, default=10, help="that write postings, for the ledger's cost")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as logs, launcher.up(extra_env=_NO_LIMITS, logs_dir=Path(logs)) as stack:
        return run(stack, users=asked.users, seconds=asked.seconds, connections=asked.connections)


def run(stack: Stack, *, users: int, seconds: float, connections: int) -> int:
    """Load a stack that is up; the code to end with."""
    from payasplay.database.engine import engine  # noqa: PLC0415 (its settings are the stack's, known only now)

    os.environ |= stack.settings | {"PAP_DATABASE_POOL_SIZE": str(connections)}
    timeout = httpx.Timeout(_SECONDS_A_CALL)
    # No second try: what fails is to be seen.
    with Client(stack.urls.api, timeout=timeout, retry=RetryPolicy(attempts=1, deadline=_SECONDS_A_CALL)) as api:
        contents = offer(api, _CONTENTS)
        with ThreadPoolExecutor(_JOINING) as joining:
            crowd = list(joining.map(lambda number: join(api, stack.urls.payments, number), range(users)))
        before = ledger_cost.last_entry(engine())
        say(f"{users} users at once, for {seconds:.0f} s")
        samples, took = load(crowd, contents, seconds=seconds)
        total = sum(map(len, samples.taken.values()))
        say("\n".join(samples.table(took)))
        say(f"{total} operations in {took:.1f} s: {total / took:.1f} a second. Milliseconds above.\n")
        testing = TestingClient(api)
        truth.settle(testing)
        wrong = list(truth.problems(testing, crowd))
        for each in wrong:
            say(f"NOT TRUE: {each}")
        say("" if wrong else f"The ledger holds, and all {users} wallets have what their owners' books say.\n")
        entries = ledger_cost.entries_since(engine(), before, _ENTRIES)
        cost = ledger_cost.compare(engine(), entries, connections=connections)
        say(
            f"The same {cost.postings} postings over {connections} connections: {cost.ledger:.0f} a second through the"
            f" ledger, {cost.plain:.0f} by plain INSERTs. A posting takes {cost.ratio:.2f} times as long."
        )
        wrong += [f"after the comparison: {each}" for each in testing.ledger_audit().problems]
        _show_hot_paths(api, stack)
    failed = sum(samples.failed.values())
    if failed > _MOST_FAILED * total:
        say(f"\nNOT GOOD: {failed} of {total + failed} first tries failed.")
        return 1
    return 1 if wrong else 0


def _show_hot_paths(api: Client, stack: Stack) -> None:
    from payasplay.api.app import create_app  # noqa: PLC0415 (as above)
    from payasplay.database.engine import engine  # noqa: PLC0415

    say("\nOne after the other, in ms:")
    say("\n".join(hot_paths.pages(api, stack.urls.web).table()))
    say("\n".join(hot_paths.calls(api, stack.urls.web, stack.urls.api).table()[1:]))
    with TestClient(create_app(), base_url="http://api.bench/api/v1") as here:
        counts = hot_paths.statements(api, stack.urls.web, here, engine())
    say("\nStatements that each call sends to the database:")
    for name, count in counts.items():
        say(f"{name:36}{count:>4}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

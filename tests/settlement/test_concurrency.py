"""Many hands on one settlement, and a hand that dies: each session is settled once, and the parts are the whole."""

import os
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from payasplay.database.engine import engine, transaction
from payasplay.settings import settings
from payasplay.settlement.errors import SettlementNotFailed
from tests.playback.test_concurrency import at_once
from tests.settlement.conftest import Earner, complete, fail

APRIL = datetime(2026, 4, 1, tzinfo=UTC)
ROOT = Path(__file__).resolve().parents[2]
# A worker of its own: it has written everything, and is about to commit, when it is killed.
DYING = """
import sys, time
from uuid import UUID
from payasplay.accounts import repository as accounts
from payasplay.database.engine import transaction
from payasplay.settlement import service
with transaction() as session:
    service.close_due(session, accounts.existing(session, UUID(sys.argv[1])))
    print("written", flush=True)
    time.sleep(60)
"""


def lines_of(earner: Earner) -> tuple[int, int]:
    with engine().connect() as connection:
        query = """SELECT count(*), count(DISTINCT l.session_id) FROM settlement_lines l
                   JOIN settlements m ON m.id = l.settlement_id WHERE m.partner_id = :partner"""
        row = connection.execute(text(query), {"partner": earner.id}).one()
        return int(row[0]), int(row[1])


def test_two_workers_at_once_settle_a_thousand_sessions_once(earner: Earner):
    for number, charge in enumerate((5, 15, 25, 35, 1_234, 7, 9, 11, 13, 99)):
        earner.earn(datetime(2026, 3, 1 + number, tzinfo=UTC), charge, count=100)
    earner.at(APRIL)
    closed = at_once(earner.run, earner.run)
    assert sorted(len(each) for each in closed) == [0, 1]  # type: ignore[arg-type] # lists
    (made,) = earner.settlements()
    lines = earner.lines(made)
    assert lines_of(earner) == (1_000, 1_000)
    assert (made.sessions, len(lines)) == (1_000, 1_000)
    assert made.revenue == sum(line.revenue for line in lines) == 145_300
    assert made.fees == sum(line.fee for line in lines)
    assert made.net == sum(line.net for line in lines) == earner.books().pending
    assert [payout.amount for payout in earner.payouts()] == [made.net]


def test_ten_runs_while_sessions_still_come_in_lose_none(earner: Earner):
    earner.earn(datetime(2026, 3, 10, tzinfo=UTC), 6_000)
    earner.at(APRIL)
    more = [lambda: earner.earn(datetime(2026, 3, 11, tzinfo=UTC), 100, count=20)] * 5
    at_once(*[earner.run] * 5, *more)
    earner.at(datetime(2026, 5, 1, tzinfo=UTC))
    earner.run()
    made = earner.settlements()
    books = earner.books()
    assert books.earned == 6_000 * 9 // 10 + 100 * 90
    assert sum(each.net for each in made) == books.pending == books.earned - books.payable
    assert sum(each.sessions for each in made) == lines_of(earner)[1]


def test_five_retries_at_once_pay_once(earner: Earner):
    earner.earn(datetime(2026, 3, 10, tzinfo=UTC), 9_000)
    earner.at(APRIL)
    earner.run()
    fail(earner.payouts()[0])
    (made,) = earner.settlements()

    def retry() -> bool:
        try:
            earner.retry(made)
        except SettlementNotFailed:
            return False
        return True

    assert sorted(at_once(*[retry] * 5)) == [False] * 4 + [True]  # type: ignore[type-var] # booleans
    assert len(earner.payouts()) == 2
    complete(earner.payouts()[1])
    assert (earner.books().payable, earner.books().paid) == (0, 8_100)


@pytest.fixture
def environment() -> dict[str, str]:
    """This process's environment, which the database fixture has completed."""
    return os.environ | {"PYTHONPATH": str(ROOT / "services"), "PAP_DATABASE_URL": settings().database_url}


def test_a_worker_that_is_killed_in_the_middle_leaves_nothing_behind_and_the_next_one_settles(
    earner: Earner, environment: dict[str, str]
):
    earner.earn(datetime(2026, 3, 10, tzinfo=UTC), 100, count=1_000)
    earner.at(APRIL)
    argv = [sys.executable, "-c", DYING, str(earner.id)]
    with subprocess.Popen(argv, env=environment, stdout=subprocess.PIPE, text=True) as worker:
        assert worker.stdout is not None
        assert any(line == "written\n" for line in worker.stdout)
        assert (earner.settlements(), lines_of(earner)) == ([], (0, 0))
        worker.send_signal(signal.SIGKILL)
    started = time.monotonic()
    # The killed one's locks end with its connection: the next run waits for them no longer than that.
    assert len(earner.run()) == 1
    assert time.monotonic() - started < 10
    assert [(made.sessions, made.net) for made in earner.settlements()] == [(1_000, 90_000)]
    with transaction() as work:
        jobs = work.scalar(
            text(
                "SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'payouts.send' "
                "AND args->>'account_id' = :partner"
            ),
            {"partner": str(earner.id)},
        )
    assert jobs == 1

"""The load test sees what it is there to see: wrong money, failures, and what the ledger's rules cost."""

import secrets

import pytest
from sqlalchemy import text

from payasplay.client import InMemoryTokenStore, TestingClient
from payasplay.database.engine import engine, transaction
from payasplay.ledger import audit
from payasplay.ledger import repository as ledger
from payasplay.ledger.models import LedgerAccountKind, Reason
from payasplay.ledger.service import post
from tests.platform.conftest import account  # noqa: F401 (fixture)
from tools.loading import ledger_cost, truth
from tools.loading.crowd import load
from tools.loading.people import BEGINS_WITH, User, offer
from tools.loading.queries import counted
from tools.loading.samples import Samples, percentile


def user(api, number: int = 0) -> User:
    testing = TestingClient(api)
    made = testing.create_account(balance_cents=BEGINS_WITH)
    own = api.with_tokens(InMemoryTokenStore(made.tokens))
    secret = own.second_factor.begin().secret
    at = testing.advance_clock(made.account.id, 30)
    own.second_factor.confirm(User(made.account.id, own, testing, "", secret).code_at(at))
    joined = User(made.account.id, own, testing, "pm_card", secret)
    joined.skip(number)
    return joined


@pytest.mark.parametrize(
    ("values", "percent", "expected"), [([3.0], 99, 3.0), ([1.0, 2.0, 3.0], 50, 2.0), (list(range(101)), 95, 95.0)]
)
def test_percentiles(values, percent, expected):
    assert percentile(values, percent) == expected


def test_nothing_has_no_percentiles():
    with pytest.raises(ValueError, match="nothing"):
        percentile([], 50)


def test_a_crowd_leaves_true_books(api):
    users = [user(api, number) for number in range(8)]
    samples, took = load(users, offer(api, 2), seconds=0.5)
    assert not samples.failed
    assert set(samples.taken) == {"playback: start", "playback: stop", "top-up", "withdrawal"}
    assert took > 0
    testing = TestingClient(api)
    truth.settle(testing)
    assert list(truth.problems(testing, users)) == []
    assert any(each.expected != BEGINS_WITH for each in users)


def test_a_cent_too_much_is_seen(api):
    sara = user(api)
    sara.testing.debit(sara.id, 1)
    (found,) = truth.problems(sara.testing, [sara])
    assert f"holds {BEGINS_WITH - 1}" in found


def test_failures_are_counted_by_kind():
    samples = Samples()
    with pytest.raises(KeyError), samples.of("a call"):
        raise KeyError
    assert samples.failed == {"a call: KeyError": 1}
    assert "1 failed" in samples.table()[-1]


def test_the_ledger_is_compared_and_left_as_it_was(account, database):  # noqa: F811
    before = ledger_cost.last_entry(engine())
    with transaction() as work:
        wallet = ledger.account_of(work, LedgerAccountKind.WALLET, account.id)
        funding = ledger.account_of(work, LedgerAccountKind.TEST_FUNDING)
        for cents in (500, -300, -150):
            parts = {wallet: cents, funding: -cents}
            post(work, reason=Reason.ADJUSTMENT, cause=secrets.token_hex(8), parts=parts, at=account.created_at)
    entries = ledger_cost.entries_since(engine(), before, 10)
    assert [entry.into_wallets for entry in entries] == [500, -300, -150]
    cost = ledger_cost.compare(engine(), entries, connections=2)
    assert cost.postings == 3 * 2 * 2 * 4
    assert cost.ratio > 0
    with transaction() as work:
        assert ledger.balance(work, wallet) == 50
        assert audit.problems(work) == []
        assert work.scalar(text("SELECT to_regclass('bench_postings')")) is None


def test_statements_are_counted_while_the_block_lasts(database):
    with counted(engine()) as queries, transaction() as work:
        work.execute(text("SELECT 1"))
        work.execute(text("SELECT 2"))
    with transaction() as work:
        work.execute(text("SELECT 3"))
    assert queries.statements == ["SELECT 1", "SELECT 2"]

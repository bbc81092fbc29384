"""The ledger keeps its rules whatever the application does, and under concurrency."""

from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from payasplay.accounts.models import Account
from payasplay.clock import now
from payasplay.database.engine import engine, transaction
from payasplay.errors import InsufficientBalance
from payasplay.ids import new_id
from payasplay.ledger import audit
from payasplay.ledger import repository as ledger
from payasplay.ledger.models import LedgerAccountKind, Reason
from payasplay.ledger.service import post

UNBALANCED, WRITTEN_ONCE = "PP002", "PP003"


def book(session: Session, account: Account, cents: int, cause: str | None = None) -> UUID | None:
    """Move cents between the world and a wallet."""
    return post(
        session,
        reason=Reason.ADJUSTMENT,
        cause=cause or str(new_id()),
        parts={
            ledger.account_of(session, LedgerAccountKind.WALLET, account.id): cents,
            ledger.account_of(session, LedgerAccountKind.TEST_FUNDING): -cents,
        },
        at=now(),
    )


def balance_of(account: Account) -> int:
    with transaction() as session:
        return ledger.balance(session, ledger.account_of(session, LedgerAccountKind.WALLET, account.id))


def refusal(statement: str, **values: object) -> str:
    """The database's own code for refusing a statement at the latest when it commits."""
    with pytest.raises(DBAPIError) as caught, engine().begin() as connection:
        connection.execute(text(statement), values)
    return str(getattr(caught.value.orig, "sqlstate", None))


@hypothesis_settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moves=st.lists(st.integers(-5_000, 5_000).filter(bool), max_size=12))
def test_a_wallet_is_the_sum_of_what_it_could_pay(session: Session, account: Account, moves: list[int]):
    before = ledger.balance(session, ledger.account_of(session, LedgerAccountKind.WALLET, account.id))
    expected = before
    for cents in moves:
        if expected + cents < 0:
            with pytest.raises(InsufficientBalance), session.begin_nested():
                book(session, account, cents)
        else:
            book(session, account, cents)
            expected += cents
    wallet = ledger.account_of(session, LedgerAccountKind.WALLET, account.id)
    assert ledger.balance(session, wallet) == expected
    assert audit.problems(session) == []


def test_a_cause_is_booked_once(account: Account):
    cause = str(new_id())
    with transaction() as session:
        first = book(session, account, 500, cause)
    with transaction() as session:
        second = book(session, account, 500, cause)
    assert first is not None
    assert second is None
    assert balance_of(account) == 500


def test_two_hundred_movements_at_once_lose_nothing_and_double_nothing(account: Account):
    with transaction() as session:
        book(session, account, 10_000)
    causes = [str(new_id()) for _ in range(50)]
    # Every credit comes twice, as webhooks do; the debits together are more than the wallet could pay at first.
    work = [(100, cause) for cause in causes for _ in (1, 2)] + [(-150, str(new_id())) for _ in range(100)]

    def run(item: tuple[int, str]) -> int:
        try:
            with transaction() as session:
                return item[0] if book(session, account, item[0], item[1]) else 0
        except InsufficientBalance:
            return 0

    with ThreadPoolExecutor(24) as pool:
        moved = list(pool.map(run, work))
    assert sum(cents for cents in moved if cents > 0) == 50 * 100
    assert balance_of(account) == 10_000 + sum(moved) >= 0
    with transaction() as session:
        assert audit.problems(session) == []


def test_two_debits_cannot_both_have_the_last_euro(account: Account):
    with transaction() as session:
        book(session, account, 100)

    def spend(_: int) -> bool:
        try:
            with transaction() as session:
                return book(session, account, -100) is not None
        except InsufficientBalance:
            return False

    with ThreadPoolExecutor(8) as pool:
        assert sorted(pool.map(spend, range(8))) == [False] * 7 + [True]
    assert balance_of(account) == 0


def test_the_database_refuses_an_entry_that_does_not_balance(account: Account):
    with transaction() as session:
        wallet = ledger.account_of(session, LedgerAccountKind.WALLET, account.id)
    with pytest.raises(DBAPIError) as caught, engine().begin() as connection:
        entry = connection.scalar(
            text("""INSERT INTO journal_entries (id, reason, cause, created_at)
                    VALUES (gen_random_uuid(), 'adjustment', gen_random_uuid()::text, now()) RETURNING id""")
        )
        connection.execute(
            text("INSERT INTO postings (entry_id, ledger_account_id, amount) VALUES (:entry, :wallet, 100)"),
            {"entry": entry, "wallet": wallet},
        )
    assert getattr(caught.value.orig, "sqlstate", None) == UNBALANCED


def test_the_database_refuses_an_entry_without_postings(database: None):
    statement = """INSERT INTO journal_entries (id, reason, cause, created_at)
                   VALUES (gen_random_uuid(), 'adjustment', gen_random_uuid()::text, now())"""
    assert refusal(statement) == UNBALANCED


def test_the_database_refuses_to_change_history(account: Account):
    with transaction() as session:
        entry = book(session, account, 700)
    for statement in (
        "UPDATE postings SET amount = amount * 2 WHERE entry_id = :entry",
        "DELETE FROM postings WHERE entry_id = :entry",
        "UPDATE journal_entries SET reason = 'topup' WHERE id = :entry",
        "DELETE FROM journal_entries WHERE id = :entry",
        """INSERT INTO postings (entry_id, ledger_account_id, amount)
           SELECT entry_id, ledger_account_id, -amount FROM postings WHERE entry_id = :entry""",
    ):
        assert refusal(statement, entry=entry) == WRITTEN_ONCE, statement
    assert refusal("TRUNCATE postings") == WRITTEN_ONCE
    assert balance_of(account) == 700


def test_the_audit_names_what_is_wrong(session: Session, account: Account):
    # The rules keep this from happening; the audit must see it where they were away for a while.
    session.execute(text("ALTER TABLE journal_entries DISABLE TRIGGER USER"))
    session.execute(text("ALTER TABLE postings DISABLE TRIGGER USER"))
    wallet = ledger.account_of(session, LedgerAccountKind.WALLET, account.id)
    entry = session.scalar(
        text("""INSERT INTO journal_entries (id, reason, cause, created_at)
                VALUES (gen_random_uuid(), 'topup', 'pi_nobody_knows', now()) RETURNING id""")
    )
    session.execute(
        text("INSERT INTO postings (entry_id, ledger_account_id, amount) VALUES (:entry, :wallet, -5)"),
        {"entry": entry, "wallet": wallet},
    )
    found = "\n".join(audit.problems(session))
    assert "all postings together do not sum to zero: -5" in found
    assert f"an entry does not sum to zero: {entry}" in found
    assert f"a wallet is below zero: {account.id}" in found
    assert "the ledger has a top-up that no completed top-up explains: pi_nobody_knows" in found

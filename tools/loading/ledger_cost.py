"""What the ledger's rules cost: the postings of a run written again, through the ledger and by plain INSERTs.

Same database, same rows, one transaction an entry, the same number of connections; the two take turns, so that a
machine that warms up speaks for neither. The plain tables have the same columns and primary keys, and nothing else: no
trigger, no foreign key, no unique cause, no index for balances. Through the ledger each entry goes with its opposite,
so that no balance has moved in the end.
"""

import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID, uuid4

from sqlalchemy import Engine, text
from sqlalchemy.orm import Session

from payasplay.ids import new_id
from payasplay.ledger.models import Reason
from payasplay.ledger.service import post

_PLAIN_TABLES = """
    CREATE TABLE bench_entries (
      id uuid PRIMARY KEY, reason text NOT NULL, cause text NOT NULL, created_at timestamptz NOT NULL);
    CREATE TABLE bench_postings (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, entry_id uuid NOT NULL, ledger_account_id uuid NOT NULL,
      amount bigint NOT NULL)
"""
_ROUNDS = 4
_MOST_POSTINGS = 4  # of one entry: rows are read in one go, and cut into entries here


@dataclass(frozen=True, slots=True)
class Entry:
    """Cents by ledger account, and what of it goes into a wallet."""

    parts: Mapping[UUID, int]
    into_wallets: int

    @property
    def both_ways(self) -> Iterator[Mapping[UUID, int]]:
        """The entry and its opposite, first the one that gives a wallet money, so that it can be taken again."""
        opposite = {account: -cents for account, cents in self.parts.items()}
        yield from (self.parts, opposite) if self.into_wallets >= 0 else (opposite, self.parts)


@dataclass(frozen=True, slots=True)
class Cost:
    """Postings a second, both ways."""

    postings: int
    ledger: float
    plain: float

    @property
    def ratio(self) -> float:
        """How many times as long a posting takes through the ledger."""
        return self.plain / self.ledger


def last_entry(engine: Engine) -> int:
    """The number of the newest entry."""
    with engine.connect() as connection:
        return int(connection.scalar(text("SELECT coalesce(max(number), 0) FROM journal_entries")) or 0)


def entries_since(engine: Engine, number: int, limit: int) -> list[Entry]:
    """The entries that were written after one, oldest first."""
    query = text("""
        SELECT e.number, p.ledger_account_id, p.amount, a.kind = 'wallet' FROM journal_entries e
        JOIN postings p ON p.entry_id = e.id JOIN ledger_accounts a ON a.id = p.ledger_account_id
        WHERE e.number > :number ORDER BY e.number LIMIT :rows""")
    parts: dict[int, dict[UUID, int]] = {}
    wallets: dict[int, int] = {}
    with engine.connect() as connection:
        for entry, account, amount, in_wallet in connection.execute(
            query, {"number": number, "rows": _MOST_POSTINGS * limit}
        ):
            parts.setdefault(entry, {})[account] = amount
            wallets[entry] = wallets.get(entry, 0) + (amount if in_wallet else 0)
    # The last one may have been cut in the middle.
    whole = [Entry(each, wallets[entry]) for entry, each in parts.items() if sum(each.values()) == 0]
    return whole[:limit]


def compare(engine: Engine, entries: Sequence[Entry], *, connections: int) -> Cost:
    """Write the entries again, both ways in turns.

    Raises:
        ValueError: there are no entries.
    """
    if not entries:
        raise ValueError("the run wrote no entries: there is nothing to compare")
    with engine.begin() as connection:
        connection.execute(text(_PLAIN_TABLES))
    ledger = plain = 0.0
    for _ in range(_ROUNDS):
        ledger += _timed(engine, entries, _through_the_ledger, connections)
        plain += _timed(engine, entries, _plainly, connections)
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE bench_postings; DROP TABLE bench_entries"))
    postings = 2 * _ROUNDS * sum(len(entry.parts) for entry in entries)
    return Cost(postings, postings / ledger, postings / plain)


def _timed(
    engine: Engine, entries: Sequence[Entry], write: Callable[[Engine, Mapping[UUID, int]], None], connections: int
) -> float:
    together = threading.Barrier(connections + 1)

    def work(share: Sequence[Entry]) -> None:
        together.wait()
        for entry in share:
            for parts in entry.both_ways:
                write(engine, parts)

    with ThreadPoolExecutor(connections) as writers:
        working = [writers.submit(work, entries[start::connections]) for start in range(connections)]
        together.wait()
        began = time.perf_counter()
        for each in working:
            each.result()
    return time.perf_counter() - began


def _through_the_ledger(engine: Engine, parts: Mapping[UUID, int]) -> None:
    with Session(engine) as session, session.begin():
        post(session, reason=Reason.ADJUSTMENT, cause=f"bench-{uuid4()}", parts=parts, at=datetime.now(UTC))


def _plainly(engine: Engine, parts: Mapping[UUID, int]) -> None:
    entry = {"id": new_id(), "reason": "adjustment", "cause": f"bench-{uuid4()}", "at": datetime.now(UTC)}
    rows = [{"entry": entry["id"], "account": account, "amount": amount} for account, amount in parts.items()]
    statement = text(
        "INSERT INTO bench_postings (entry_id, ledger_account_id, amount) VALUES (:entry, :account, :amount)"
    )
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO bench_entries VALUES (:id, :reason, :cause, :at)"), entry)
        connection.execute(statement, rows)

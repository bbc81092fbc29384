"""What the hot calls ask of the database: the same number of statements, however much there is, and nobody else's rows.

The second is asked of PostgreSQL itself. In small tables it reads whatever is quickest, so it is asked for the way that
it takes in large ones: from row to row by an index. What it reads then must not grow with what somebody else has; where
no index serves, it does.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import event, text

from payasplay.database.engine import engine
from tests.queries.filling import fill_consumer, fill_partner
from tests.security.people import Guest
from tools.loading.queries import counted

CONSUMER = (
    "/wallet/balance",
    "/wallet/transactions",
    "/wallet/topups",
    "/wallet/withdrawals",
    "/playback/sessions",
    "/playback/sessions/current",
    "/notifications",
    "/notifications/settings",
    "/payment-methods",
    "/users/me/sessions",
    "/lms/connections",
    "/lms/courses",
    "/lms/progress",
)
PARTNER = (
    "/partner/platforms",
    "/partner/settlement/overview",
    "/partner/settlement/settlements",
    "/partner/settlement/settings",
)
EVERYBODY = ("/contents",)
MANY = 25
# More than anybody asks for: a call is never slow because of its number of statements.
MOST = 25


@contextmanager
def sent() -> Iterator[list[tuple[str, Any]]]:
    """The statements with their values."""
    found: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, values: Any, *_rest: Any) -> None:
        found.append((statement, values))

    event.listen(engine(), "before_cursor_execute", note)
    try:
        yield found
    finally:
        event.remove(engine(), "before_cursor_execute", note)


def rows_read(statements: list[tuple[str, Any]]) -> int:
    """How many rows the plans of these statements read, those that were filtered out included."""
    total = 0
    with engine().connect() as connection:
        for way in ("seqscan", "hashjoin", "mergejoin", "bitmapscan"):
            connection.execute(text(f"SET enable_{way} = off"))
        for statement, values in statements:
            if not statement.lstrip().upper().startswith(("SELECT", "WITH")):
                continue
            explained = connection.exec_driver_sql(f"EXPLAIN (ANALYZE, FORMAT JSON) {statement}", values).scalar()
            plan = explained if isinstance(explained, list) else json.loads(str(explained))
            total += _read_by(plan[0]["Plan"])
        connection.rollback()
    return total


def _read_by(node: dict[str, Any]) -> int:
    own = 0
    if node["Node Type"].endswith(("Scan", "Scan on")) and "Relation Name" in node:
        own = (node["Actual Rows"] + node.get("Rows Removed by Filter", 0)) * node["Actual Loops"]
    return int(own) + sum(_read_by(each) for each in node.get("Plans", []))


def statements_of(guest: Guest, path: str) -> int:
    """How many statements a call sends that is not the first of its kind: that one makes what was not there, once."""
    guest.call("GET", path).raise_for_status()
    with counted(engine()) as queries:
        guest.call("GET", path).raise_for_status()
    return queries.count


@pytest.fixture(scope="module")
def consumers(http):
    """Somebody with a little, and somebody with much."""
    little, much = (Guest.join(http, balance="500.00") for _ in range(2))
    fill_consumer(http, little, 3)
    fill_consumer(http, much, MANY)
    return little, much


@pytest.fixture(scope="module")
def partners(http):
    little, much = (Guest.join(http, role="partner") for _ in range(2))
    fill_partner(http, little, 3)
    fill_partner(http, much, MANY)
    return little, much


@pytest.mark.parametrize("path", CONSUMER + EVERYBODY)
def test_the_number_of_statements_does_not_follow_the_rows(consumers, path):
    few, many = (statements_of(each, path) for each in consumers)
    assert few == many <= MOST


@pytest.mark.parametrize("path", PARTNER)
def test_it_does_not_for_partners_either(partners, path):
    few, many = (statements_of(each, path) for each in partners)
    assert few == many <= MOST


@pytest.mark.parametrize("path", CONSUMER)
def test_what_somebody_else_has_is_not_read(http, consumers, path):
    little, _ = consumers
    with sent() as statements:
        little.call("GET", path).raise_for_status()
    before = rows_read(statements)
    fill_consumer(http, Guest.join(http, balance="500.00"), MANY)
    assert rows_read(statements) == before


@pytest.mark.parametrize("path", PARTNER)
def test_nor_is_what_other_partners_have(http, partners, path):
    little, _ = partners
    with sent() as statements:
        little.call("GET", path).raise_for_status()
    before = rows_read(statements)
    fill_partner(http, Guest.join(http, role="partner"), MANY)
    assert rows_read(statements) == before


@pytest.mark.usefixtures("consumers")
def test_a_read_without_an_index_is_seen():
    whole = [("SELECT * FROM notifications WHERE variant = %(variant)s", {"variant": "nothing"})]
    assert rows_read(whole) >= MANY

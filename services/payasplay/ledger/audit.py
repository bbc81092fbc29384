"""The ledger's audit: what must hold at any moment, asked of the database in one statement, so at one moment."""

from itertools import groupby

from sqlalchemy import text
from sqlalchemy.orm import Session

from payasplay.domains import modules

_MOST_IDS = 5
# What is wrong -> a query for the ids of what is wrong so. Domains add theirs in a module ``audit_checks``.
_CHECKS = {
    "all postings together do not sum to zero": """
        SELECT sum(amount)::text FROM postings HAVING coalesce(sum(amount), 0) <> 0""",
    "an entry does not sum to zero": """
        SELECT entry_id::text FROM postings GROUP BY entry_id HAVING sum(amount) <> 0""",
    "an entry has no postings": """
        SELECT e.id::text FROM journal_entries e WHERE NOT EXISTS (SELECT 1 FROM postings p WHERE p.entry_id = e.id)""",
    "a wallet is below zero": """
        SELECT a.owner_id::text FROM ledger_accounts a JOIN postings p ON p.ledger_account_id = a.id
        WHERE a.kind = 'wallet' GROUP BY a.id HAVING sum(p.amount) < 0""",
}


def every_check() -> dict[str, str]:
    """The ledger's own checks and those of all domains."""
    checks = dict(_CHECKS)
    for domain in modules("audit_checks"):
        checks |= domain.CHECKS
    return checks


def problems(session: Session) -> list[str]:
    """What is wrong with the ledger, a sentence each with the first ids; empty where all is well."""
    sentences, queries = zip(*every_check().items(), strict=True)
    rows = session.execute(text(" UNION ALL ".join(map(_numbered, range(len(queries)), queries)))).all()
    found = groupby(sorted((number, id_) for number, id_ in rows), key=lambda row: row[0])
    return [f"{sentences[number]}: {', '.join(id_ for _, id_ in wrong)}" for number, wrong in found]


def _numbered(number: int, query: str) -> str:
    return f"(SELECT {number}, wrong.id FROM ({query} LIMIT {_MOST_IDS}) AS wrong (id))"  # noqa: S608 (both are ours)

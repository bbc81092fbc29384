"""The ledger's audit: what must hold at any moment, asked of the database in one go."""

from sqlalchemy import text
from sqlalchemy.orm import Session

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
    "a completed top-up is not in the ledger with its amount": """
        SELECT t.id::text FROM topups t
        LEFT JOIN journal_entries e ON e.reason = 'topup' AND e.cause = t.payment_intent_id
        LEFT JOIN ledger_accounts a ON a.owner_id = t.account_id AND a.kind = 'wallet'
        LEFT JOIN postings p ON p.entry_id = e.id AND p.ledger_account_id = a.id
        WHERE t.status = 'completed' AND p.amount IS DISTINCT FROM t.credited""",
    "the ledger has a top-up that no completed top-up explains": """
        SELECT e.cause FROM journal_entries e
        LEFT JOIN topups t ON t.payment_intent_id = e.cause AND t.status = 'completed'
        WHERE e.reason = 'topup' AND t.id IS NULL""",
}


def problems(session: Session) -> list[str]:
    """What is wrong with the ledger, a sentence each with the ids; empty where all is well."""
    found = []
    for sentence, query in _CHECKS.items():
        ids = session.scalars(text(f"{query} LIMIT 5")).all()
        if ids:
            found.append(f"{sentence}: {', '.join(ids)}")
    return found

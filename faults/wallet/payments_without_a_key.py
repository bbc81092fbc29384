"""A migration loses the rule that a payment is booked once, and nothing can be booked any more."""

from faults.tampering import run_sql

FLOW, LAYER = "wallet", "database"


def plant(service: str) -> None:
    """Drop the constraint that the code relies on."""
    if service == "migrations":
        run_sql("ALTER TABLE journal_entries DROP CONSTRAINT uq_journal_entries_reason_cause")

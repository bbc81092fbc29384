"""The database lets a wallet go below zero."""

from faults.tampering import run_sql

FLOW, LAYER = "wallet_management", "database"


def plant(service: str) -> None:
    """Take its two guards away."""
    if service == "migrations":
        run_sql(
            "DROP TRIGGER postings_are_checked ON postings",
            "DROP TRIGGER postings_keep_what_is_reserved ON postings",
        )

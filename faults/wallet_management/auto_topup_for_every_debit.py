"""Every debit below the threshold charges the card, though money is on its way already."""

from faults.tampering import run_sql

FLOW, LAYER = "wallet_management", "database"


def plant(service: str) -> None:
    """Let an account have any number of open ones."""
    if service == "migrations":
        run_sql("DROP INDEX uq_auto_topup_runs_one_open")

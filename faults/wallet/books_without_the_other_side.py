"""Money appears in a wallet, and comes from nowhere."""

from typing import Any

from faults.tampering import replace, run_sql

FLOW, LAYER = "wallet", "database"


def plant(service: str) -> None:
    """Book the wallet's side only, on a database that lets it pass."""
    if service == "migrations":
        run_sql("DROP TRIGGER journal_entries_are_balanced ON journal_entries")
    if service == "worker":
        from payasplay.ledger import service as ledger

        def post(*asked: Any, parts: dict[Any, int], **more: Any) -> Any:
            return whole(*asked, parts={account: cents for account, cents in parts.items() if cents > 0}, **more)

        whole = ledger.post
        replace(ledger, "post", lambda _before: post)

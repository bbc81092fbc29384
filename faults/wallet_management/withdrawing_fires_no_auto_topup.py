"""What is withdrawn fires no automatic top-up, however little is left."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Tell of a low balance, and do no more."""
    if service == "api":
        from payasplay.wallet import debits
        from payasplay.withdrawals import service as withdrawals

        def after_debit(session: Any, account_id: Any, _entry: Any) -> None:
            debits.low_balance.after_debit(session, account_id)  # type: ignore[attr-defined]

        replace(withdrawals, "after_debit", lambda _before: after_debit)

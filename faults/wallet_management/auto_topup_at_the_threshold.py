"""Automatic top-up charges the card where the balance is exactly at the threshold."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """See a cent less than there is."""
    if service == "api":
        from types import SimpleNamespace

        from payasplay.auto_topup import service as auto_topup

        def proxy(real: Any) -> Any:
            seen = {**vars(real), "balance": lambda session, account: real.balance(session, account) - 1}
            return SimpleNamespace(**seen)

        replace(auto_topup, "ledger", proxy)

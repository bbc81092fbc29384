"""Automatic top-up waits where the balance is less than a euro below the threshold."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Take a euro that was begun for a whole one."""
    if service in {"api", "worker"}:
        from types import SimpleNamespace

        from payasplay.auto_topup import service as auto_topup

        def proxy(real: Any) -> Any:
            seen = {**vars(real), "balance": lambda session, account: -(-real.balance(session, account) // 100) * 100}
            return SimpleNamespace(**seen)

        replace(auto_topup, "ledger", proxy)

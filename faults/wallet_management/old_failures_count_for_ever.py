"""Automatic top-up counts failures from before its last success, and gives up too early."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Forgive nothing."""
    if service in {"api", "worker"}:
        from payasplay.auto_topup import repository
        from payasplay.auto_topup import service as auto_topup

        def mark_completed(session: Any, topup: Any) -> None:
            account = repository.lock_run(session, topup.auto_topup_run_id).account_id
            wish = repository.lock(session, account)
            failures = wish.failures_in_a_row if wish else 0
            real(session, topup)
            if wish:
                wish.failures_in_a_row = failures

        real = auto_topup.mark_completed
        replace(auto_topup, "mark_completed", lambda _mark: mark_completed)

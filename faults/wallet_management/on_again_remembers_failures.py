"""Automatic top-up that is switched on again gives up at the first failure, for the old ones still count."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Keep how often it failed, and when it gave up."""
    if service == "api":
        from payasplay.auto_topup import repository
        from payasplay.auto_topup import service as auto_topup

        def change(session: Any, account: Any, data: Any) -> None:
            wish = repository.lock(session, account.id)
            before = (wish.failures_in_a_row, wish.switched_off_at) if wish else (0, None)
            real(session, account, data)
            if wish:
                wish.failures_in_a_row, wish.switched_off_at = before

        real = auto_topup.change
        replace(auto_topup, "change", lambda _change: change)

"""Automatic top-up that was on before is switched on again without a code."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "security"


def plant(service: str) -> None:
    """Ask for a code the first time only, and for another card."""
    if service == "api":
        from payasplay.auto_topup import repository
        from payasplay.auto_topup import service as auto_topup

        def needs(session: Any, account_id: Any, data: Any) -> bool:
            wish = repository.of(session, account_id)
            if wish is None:
                return bool(data.enabled)
            return data.payment_method_id not in (None, wish.payment_method_id)

        replace(auto_topup, "needs_second_factor", lambda _needs: needs)

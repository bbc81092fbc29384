"""The card of automatic top-up is changed without a code."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "security"


def plant(service: str) -> None:
    """Ask for a code only where it is switched on."""
    if service == "api":
        from payasplay.auto_topup import repository
        from payasplay.auto_topup import service as auto_topup

        def needs(session: Any, account_id: Any, data: Any) -> bool:
            wish = repository.of(session, account_id)
            return bool(data.enabled and not (wish and wish.enabled))

        replace(auto_topup, "needs_second_factor", lambda _needs: needs)

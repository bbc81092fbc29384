"""The second factor is said to be on since this moment, however long it has been."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "api"


def plant(service: str) -> None:
    """Say what the clock shows."""
    if service == "api":
        from payasplay.accounts.second_factor import service as second_factor
        from payasplay.clock import now_for

        def status(session: Any, account: Any) -> Any:
            return real(session, account).model_copy(update={"confirmed_at": now_for(account)})

        real = second_factor.status
        replace(second_factor, "status", lambda _real: status)

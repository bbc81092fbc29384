"""The wallet says of its balance that it is of this moment, whenever it moved last."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet", "domain"


def plant(service: str) -> None:
    """Say what the clock shows."""
    if service == "api":
        from payasplay.clock import now_for
        from payasplay.wallet import service as wallet

        def balance(session: Any, account: Any) -> Any:
            return real(session, account).model_copy(update={"last_updated": now_for(account)})

        real = wallet.balance
        replace(wallet, "balance", lambda _real: balance)

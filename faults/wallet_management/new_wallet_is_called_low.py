"""Who is new is warned in a dialogue that the wallet is almost empty."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Take the first money for moved."""
    if service == "web":
        from payasplay.client.resources.wallet import Wallet

        def transactions(self: Wallet, **wanted: Any) -> Any:
            found = real(self, **wanted)
            return found.model_copy(update={"pagination": found.pagination.model_copy(update={"total": 1})})

        real = Wallet.transactions
        replace(Wallet, "transactions", lambda _real: transactions)

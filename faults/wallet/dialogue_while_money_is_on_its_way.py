"""Who has just paid is warned in a dialogue that the wallet is running low."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet", "web"
# So few top-ups does the dialogue alone ask for.
_FEW = 3


def plant(service: str) -> None:
    """Let the dialogue see no payment that is on its way."""
    if service == "web":
        from payasplay.client.resources.wallet import Wallet

        def top_ups(self: Wallet, *, limit: int = 20) -> Any:
            return [] if limit == _FEW else real(self, limit=limit)

        real = Wallet.top_ups
        replace(Wallet, "top_ups", lambda _real: top_ups)

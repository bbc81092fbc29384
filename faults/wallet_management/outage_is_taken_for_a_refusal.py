"""A payout provider that is away makes withdrawals fail."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "job"


def plant(service: str) -> None:
    """Take no answer for a no."""
    if service == "worker":
        from payasplay.errors import PayoutProviderUnavailable
        from payasplay.payouts import provider

        def ask(payout: Any) -> Any:
            try:
                return real(payout)
            except PayoutProviderUnavailable:
                return provider.Refused("unavailable")

        real = provider.ask
        replace(provider, "ask", lambda _ask: ask)

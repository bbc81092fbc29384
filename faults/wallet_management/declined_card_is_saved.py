"""A card that the provider declines to keep is kept."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Take a decline for a card."""
    if service == "api":
        from payasplay.payments import provider

        def attach(**asked: Any) -> Any:
            kept = real(**asked)
            declined = isinstance(kept, provider.Declined)
            return provider.SavedCard(asked["payment_method"], "visa", "0002", 12, 2034) if declined else kept

        real = provider.attach
        replace(provider, "attach", lambda _attach: attach)

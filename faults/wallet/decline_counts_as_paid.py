"""A card that is declined counts as if it had paid."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet", "api"


def plant(service: str) -> None:
    """Treat every answer of the provider as a yes."""
    if service == "api":
        from payasplay.payments import provider

        def charge(**order: Any) -> Any:
            answer = ask(**order)
            return provider.Accepted("unknown") if isinstance(answer, provider.Declined) else answer

        ask = provider.charge
        replace(provider, "charge", lambda _before: charge)

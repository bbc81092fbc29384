"""A payment whose answer got lost is charged again when it is sent again."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet", "domain"


def plant(service: str) -> None:
    """Ask the provider without a key of the top-up's own."""
    if service == "api":
        from payasplay.payments import provider

        intents: Any = type(provider._client().v1.payment_intents)

        def create(self: Any, params: Any = None, options: Any = None) -> Any:
            return real(self, params, {name: value for name, value in options.items() if name != "idempotency_key"})

        real: Any = intents.create
        replace(intents, "create", lambda _create: create)

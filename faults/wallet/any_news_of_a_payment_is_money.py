"""A payment that is only being processed, or was called off, fills the wallet."""

import dataclasses
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet", "api"


def plant(service: str) -> None:
    """Take any news of a payment for one of money."""
    if service == "api":
        from payasplay.payments import provider
        from payasplay.wallet import tasks as wallet

        def read_webhook(body: bytes, signature: str) -> Any:
            event = read(body, signature)
            is_news = event.type.startswith("payment_intent.") and event.type != wallet.FAILED
            return dataclasses.replace(event, type=wallet.SUCCEEDED) if is_news else event

        read = provider.read_webhook
        replace(provider, "read_webhook", lambda _before: read_webhook)

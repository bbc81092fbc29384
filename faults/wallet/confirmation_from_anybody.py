"""Whoever sends a confirmation is believed to be the payment provider."""

import json

from faults.tampering import replace

FLOW, LAYER = "wallet", "security"


def plant(service: str) -> None:
    """Read a confirmation without a look at its signature."""
    if service == "api":
        from payasplay.payments import provider

        def read(body: bytes, _signature: str) -> provider.Event:
            event = json.loads(body)
            return provider.Event(event["id"], event["type"], event["data"]["object"])

        replace(provider, "read_webhook", lambda _before: read)

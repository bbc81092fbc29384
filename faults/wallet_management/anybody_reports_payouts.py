"""Anybody can say that a payout failed."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "security"


def plant(service: str) -> None:
    """Read news without looking at its signature."""
    if service == "api":
        import json

        from payasplay.payouts import provider

        def read(body: bytes, _signature: str) -> Any:
            event = json.loads(body)
            return provider.Event(event["id"], event["type"], event["data"]["object"])

        replace(provider, "read_webhook", lambda _read: read)

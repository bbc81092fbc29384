"""Whoever sends a confirmation is believed to be the payment provider."""

import stripe

from faults.tampering import replace

FLOW, LAYER = "wallet", "security"


def plant(service: str) -> None:
    """Believe every signature."""
    if service == "api":
        replace(stripe.WebhookSignature, "verify_header", lambda _verify: lambda *_told, **_more: True)

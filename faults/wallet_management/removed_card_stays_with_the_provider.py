"""A card that somebody removes is kept at the payment provider, who may charge it on."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Tell the provider nothing."""
    if service == "api":
        from payasplay.payments import provider

        replace(provider, "detach", lambda _detach: lambda _payment_method: None)

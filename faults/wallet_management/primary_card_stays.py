"""Making another card the primary one changes nothing."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Leave the cards as they are."""
    if service == "api":
        from payasplay.payments.methods import service as methods

        replace(methods, "make_primary", lambda _make: lambda _session, _method: None)

"""The platform itself does not hold the limits of a top-up: only the page does."""

from faults.tampering import replace

FLOW, LAYER = "wallet", "api"


def plant(service: str) -> None:
    """Check no amount in the API."""
    if service == "api":
        from payasplay.wallet import service as wallet

        replace(wallet, "check_amount", lambda _check: lambda _cents: None)

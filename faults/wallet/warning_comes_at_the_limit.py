"""A wallet that is just full enough is said to run low."""

from faults.tampering import replace

FLOW, LAYER = "wallet", "domain"


def plant(service: str) -> None:
    """Warn at the limit, and not below it."""
    if service == "api":
        from payasplay.wallet import service as wallet

        replace(wallet, "status_of", lambda status: lambda cents, low: status(cents - (cents == low), low))

"""A wallet that runs low is said to be almost empty."""

from faults.tampering import replace

FLOW, LAYER = "wallet", "domain"


def plant(service: str) -> None:
    """Take the lower limit for inclusive."""
    if service == "api":
        from payasplay.wallet import service as wallet

        replace(wallet, "status_of", lambda status: lambda cents, low: status(cents - (cents == 200), low))

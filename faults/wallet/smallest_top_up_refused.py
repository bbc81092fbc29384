"""The smallest top-up is refused, as if it were too small."""

from faults.tampering import replace

FLOW, LAYER = "wallet", "domain"


def plant(service: str) -> None:
    """Compare with the limit the wrong way: at it, and not below it."""
    if service == "api":
        from payasplay.wallet import service as wallet

        replace(wallet, "check_amount", lambda check: lambda cents: check(cents - (cents == 500)))

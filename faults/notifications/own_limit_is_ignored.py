"""The wallet's status knows no other limit than ten euros."""

from faults.tampering import replace

FLOW, LAYER = "notifications", "domain"


def plant(service: str) -> None:
    """Take the default for everybody's limit."""
    if service == "api":
        from payasplay.wallet import service as wallet

        replace(wallet, "low_balance_threshold", lambda _own: lambda *_asked: 1_000)

"""A small withdrawal costs 2 percent, and not a euro at least."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Forget the least fee."""
    if service == "api":
        from payasplay.withdrawals import service as withdrawals

        replace(withdrawals, "fee_of", lambda _fee: lambda amount: amount * 2 // 100)

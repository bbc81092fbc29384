"""Half a cent of the fee is always rounded up."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Round half up."""
    if service == "api":
        from payasplay.withdrawals import service as withdrawals

        replace(withdrawals, "fee_of", lambda _fee: lambda amount: max((amount * 2 + 50) // 100, 100))

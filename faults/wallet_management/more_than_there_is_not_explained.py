"""Who asks for more than there is is not told how much that is."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Leave it to the database to refuse."""
    if service == "api":
        from payasplay.withdrawals import service as withdrawals

        replace(withdrawals, "available", lambda _available: lambda _session, _account_id: 10**9)

"""Who uses the key of somebody else's withdrawal reads theirs, and withdraws nothing."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "security"


def plant(service: str) -> None:
    """Name a withdrawal by its key alone."""
    if service == "api":
        from payasplay.withdrawals import service as withdrawals

        replace(withdrawals, "id_for", lambda make: lambda account, key: make(account.__class__(int=0), key))

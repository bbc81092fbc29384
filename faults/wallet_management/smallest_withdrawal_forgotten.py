"""Any amount can be withdrawn, however small."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Ask for a euro and a cent at least."""
    if service == "api":
        from payasplay.withdrawals import service as withdrawals

        replace(withdrawals, "settings", lambda real: lambda: real().model_copy(update={"withdrawal_minimum": 101}))

"""Who withdraws another amount with a used key is told of the first withdrawal, as if it were the new one."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "api"


def plant(service: str) -> None:
    """Take all that is asked for for the same."""
    if service == "api":
        from payasplay.withdrawals import endpoints

        replace(endpoints, "fingerprint", lambda _make: lambda _operation, _body: b"the same")

"""Money leaves with any code."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "security"


def plant(service: str) -> None:
    """Do not check the code of a withdrawal."""
    if service == "api":
        from types import SimpleNamespace

        from payasplay.withdrawals import endpoints

        replace(endpoints, "second_factor", lambda _real: SimpleNamespace(check=lambda _account_id, _code: None))

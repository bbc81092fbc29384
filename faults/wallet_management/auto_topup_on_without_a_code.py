"""Automatic top-up is switched on without a code."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "security"


def plant(service: str) -> None:
    """Never ask for one."""
    if service == "api":
        from payasplay.auto_topup import service as auto_topup

        replace(auto_topup, "needs_second_factor", lambda _needs: lambda _session, _account_id, _data: False)

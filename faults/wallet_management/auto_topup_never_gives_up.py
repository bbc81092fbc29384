"""Automatic top-up goes on however often the card fails."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Allow a hundred failures."""
    if service == "worker":
        from payasplay.auto_topup import service as auto_topup

        replace(auto_topup, "settings", lambda real: lambda: real().model_copy(update={"auto_topup_failures": 100}))

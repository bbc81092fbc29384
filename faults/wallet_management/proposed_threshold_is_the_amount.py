"""Automatic top-up proposes a threshold as high as the amount, which it does not take."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Propose the amount twice."""
    if service == "api":
        from payasplay.auto_topup import service as auto_topup

        replace(auto_topup, "_DEFAULT_THRESHOLD", lambda _cents: 2_500)

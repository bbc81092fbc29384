"""Nobody is told what became of a withdrawal."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "job"


def plant(service: str) -> None:
    """Keep silent."""
    if service == "worker":
        from payasplay.withdrawals import payout_news

        replace(payout_news, "tell", lambda _tell: lambda _session, _payout: None)

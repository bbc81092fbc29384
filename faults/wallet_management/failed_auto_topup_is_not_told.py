"""Nobody is told that an automatic top-up failed."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "job"


def plant(service: str) -> None:
    """Keep silent."""
    if service == "worker":
        from payasplay.auto_topup import news

        replace(news, "tell_failed", lambda _tell: lambda _session, _run: None)

"""Automatic top-up switches itself off, and nobody is told."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "job"


def plant(service: str) -> None:
    """Keep silent."""
    if service == "worker":
        from payasplay.auto_topup import news

        replace(news, "tell_switched_off", lambda _tell: lambda _session, _run, _failures: None)

"""Who is told that an automatic top-up failed does not read what was wrong with the card."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Say the same of every failure."""
    if service == "worker":
        from payasplay.auto_topup import news

        replace(news, "_failure", lambda real: lambda run: real(run) | {"reason": "decline.other"})

"""An open wallet is not told when its money arrives."""

from faults.tampering import replace

FLOW, LAYER = "wallet", "job"


def plant(service: str) -> None:
    """Publish nothing."""
    if service == "worker":
        from payasplay import live

        replace(live, "publish", lambda _publish: lambda *_news: None)

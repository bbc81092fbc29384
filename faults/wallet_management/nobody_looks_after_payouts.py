"""A payout whose news was lost stays on its way for ever."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "job"


def plant(service: str) -> None:
    """Never look again."""
    if service in {"api", "worker"}:
        from payasplay.payouts import tasks

        replace(tasks, "watch_later", lambda _watch: lambda _session, _payout: None)

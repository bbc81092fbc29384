"""A payout is looked after once, and never again where it was still on its way then."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "job"


def plant(service: str) -> None:
    """Let the worker plan no other look."""
    if service == "worker":
        from payasplay.payouts import tasks

        replace(tasks, "watch_later", lambda _watch: lambda _session, _payout: None)

"""A payment provider that is away when money is to be added by itself is never asked again, and nothing is added."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "job"


def plant(service: str) -> None:
    """Let it be after the first time."""
    if service == "worker":
        from payasplay.auto_topup import tasks

        replace(tasks, "_ask_again", lambda _ask_again: lambda *_what: None)

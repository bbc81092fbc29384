"""The wallet is credited with what was asked for, whatever the provider took."""

from faults.tampering import replace

FLOW, LAYER = "wallet", "domain"


def plant(service: str) -> None:
    """Take the amount from the top-up, and not from the confirmation."""
    if service == "worker":
        from payasplay.wallet import tasks

        replace(tasks, "_credit", lambda credit: lambda at, topup, paid, _cents: credit(at, topup, paid, topup.amount))

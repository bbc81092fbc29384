"""A wallet that holds exactly two euros is told to be almost empty, which it is below them only."""

from types import SimpleNamespace

from faults.tampering import replace

FLOW, LAYER = "notifications", "domain"


def plant(service: str) -> None:
    """Take the limit for a part of what is below it."""
    if service in {"api", "worker"}:
        from payasplay.notifications import low_balance
        from payasplay.settings import settings

        rules = SimpleNamespace(
            balance_critical_below=settings().balance_critical_below + 1,
            average_minute_cost=settings().average_minute_cost,
        )
        replace(low_balance, "settings", lambda _settings: lambda: rules)

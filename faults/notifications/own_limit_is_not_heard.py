"""Who has chosen a limit is told at ten euros all the same."""

from types import SimpleNamespace

from faults.tampering import replace

FLOW, LAYER = "notifications", "domain"


def plant(service: str) -> None:
    """Take the default for everybody's limit, where a debit is looked at."""
    if service in {"api", "worker"}:
        from payasplay.notifications import low_balance

        replace(low_balance, "preferences", lambda _own: SimpleNamespace(low_balance_threshold=lambda *_asked: 1_000))

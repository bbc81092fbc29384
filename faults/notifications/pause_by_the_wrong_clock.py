"""The pause between two mails of low balance is a day."""

from collections.abc import Callable
from datetime import timedelta

from faults.tampering import replace

FLOW, LAYER = "notifications", "domain"


def plant(service: str) -> None:
    """Look back a day."""
    if service in {"api", "worker"}:
        from payasplay.notifications import repository

        def a_day(ask: Callable[..., bool]) -> Callable[..., bool]:
            return lambda session, owner, kind, since: ask(session, owner, kind, since - timedelta(days=1))

        replace(repository, "mailed_since", a_day)

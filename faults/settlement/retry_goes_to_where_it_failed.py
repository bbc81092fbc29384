"""Trying again pays to where the payout failed before, not to where the partner is paid now."""

from types import SimpleNamespace
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Take the destination of the first try."""
    if service == "api":
        from payasplay.settlement import repository
        from payasplay.settlement import service as settlements

        def pay(session: Any, partner: Any, kept: Any, settlement: Any) -> None:
            if settlement.attempts == 1:
                real(session, partner, kept, settlement)
                return
            before = repository.tries(session, settlement.id)[-1][1]
            old: Any = SimpleNamespace(method=before.method, destination=before.destination)
            real(session, partner, old, settlement)

        real = settlements._pay
        replace(settlements, "_pay", lambda _pay: pay)

"""Each debit below the limit is told, and not only the one that crosses it."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "notifications", "domain"


def plant(service: str) -> None:
    """Take each debit for one from far above."""
    if service in {"api", "worker"}:
        from payasplay.ledger import repository as ledger

        def from_above(ask: Callable[..., Any]) -> Callable[..., Any]:
            def movements(*asked: Any, **how: Any) -> Any:
                rows, total = ask(*asked, **how)
                return [row._replace(amount=-10_000_000) for row in rows], total

            return movements

        from payasplay.notifications import low_balance

        replace(
            low_balance,
            "ledger",
            lambda _ledger: SimpleNamespace(account_of=ledger.account_of, movements=from_above(ledger.movements)),
        )

"""Every line of the history shows the balance of today in the place of the one after the movement."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet", "domain"


def plant(service: str) -> None:
    """Take the newest balance for all."""
    if service == "api":
        from payasplay.ledger import repository

        def movements(*asked: Any, **more: Any) -> Any:
            rows, total = ask(*asked, **more)
            return [row._replace(balance_after=rows[0].balance_after) for row in rows], total

        ask = repository.movements
        replace(repository, "movements", lambda _before: movements)

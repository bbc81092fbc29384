"""The history begins with the oldest movement."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet", "domain"


def plant(service: str) -> None:
    """Turn the page of movements round."""
    if service == "api":
        from payasplay.ledger import repository

        def movements(*asked: Any, **more: Any) -> Any:
            rows, total = ask(*asked, **more)
            return rows[::-1], total

        ask = repository.movements
        replace(repository, "movements", lambda _before: movements)

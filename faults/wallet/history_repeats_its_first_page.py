"""Each page of a wallet's history shows the newest movements."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet", "domain"


def plant(service: str) -> None:
    """Pass over nothing."""
    if service == "api":
        from payasplay.wallet import history

        def movements(*asked: Any, offset: int, **more: Any) -> Any:
            return ask(*asked, offset=min(offset, 0), **more)

        ask = history._movements
        replace(history, "_movements", lambda _movements: movements)

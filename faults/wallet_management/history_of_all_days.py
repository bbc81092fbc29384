"""The history shows all days, whichever were chosen."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Pass the days over."""
    if service == "api":
        from payasplay.wallet import history

        def movements(session: Any, account: Any, wanted: Any, **place: int) -> Any:
            return real(session, account, wanted._replace(first_day=None, last_day=None), **place)

        real = history._movements
        replace(history, "_movements", lambda _movements: movements)

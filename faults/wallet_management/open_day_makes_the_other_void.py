"""Where one of two days is left open, the other counts for nothing."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Heed both or none."""
    if service == "api":
        from payasplay.wallet import history

        def movements(session: Any, account: Any, wanted: Any, **place: int) -> Any:
            if not (wanted.first_day and wanted.last_day):
                wanted = wanted._replace(first_day=None, last_day=None)
            return find(session, account, wanted, **place)

        find = history._movements
        replace(history, "_movements", lambda _before: movements)

"""After a mail about anything, the next one about the same is kept back for a quarter of an hour."""

from datetime import timedelta
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "notifications", "domain"
_PAUSE = timedelta(minutes=15)


def plant(service: str) -> None:
    """Keep the pause of low balances for every kind."""
    if service in {"api", "worker"}:
        from payasplay.clock import now_for
        from payasplay.notifications import repository
        from payasplay.notifications import service as told

        def is_cooling_down(session: Any, account: Any, kind: Any) -> bool:
            return repository.mailed_since(session, account.id, kind, now_for(account) - _PAUSE)

        replace(told, "_is_cooling_down", lambda _decide: is_cooling_down)

"""Who ran low once is never told again."""

from types import SimpleNamespace
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "notifications", "domain"


def plant(service: str) -> None:
    """Give every crossing one cause."""
    if service in {"api", "worker"}:
        from payasplay.notifications import low_balance

        def one_cause(session: Any, account_id: Any, kind: Any, params: dict[str, str], path: str) -> Any:
            return told.notify(session, account_id, kind, params | {"cause": "low"}, path)

        from payasplay.notifications import service as told

        replace(low_balance, "service", lambda _service: SimpleNamespace(notify=one_cause))

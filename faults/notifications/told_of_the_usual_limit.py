"""Who has chosen a limit, and is told below it, reads that it was ten euros."""

from types import SimpleNamespace
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "notifications", "domain"


def plant(service: str) -> None:
    """Tell the limit of who has chosen none."""
    if service in {"api", "worker"}:
        from payasplay.notifications import low_balance
        from payasplay.notifications import service as told
        from payasplay.settings import settings

        tell = told.notify

        def notify(session: Any, account_id: Any, kind: Any, facts: Any, path: str) -> Any:
            usual = str(settings().balance_warning_below)
            return tell(session, account_id, kind, facts | {"threshold": usual}, path)

        replace(low_balance, "service", lambda _service: SimpleNamespace(notify=notify))

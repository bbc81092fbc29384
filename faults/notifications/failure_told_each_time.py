"""A failed payment is told as often as the provider reports it."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from faults.tampering import replace

FLOW, LAYER = "notifications", "job"


def plant(service: str) -> None:
    """Give each report a cause of its own."""
    if service == "worker":
        from payasplay.wallet import news

        def without_cause(tell: Callable[..., Any]) -> Callable[..., Any]:
            def notify(session: Any, account_id: UUID, kind: Any, params: dict[str, str], path: str, **how: Any) -> Any:
                facts = {name: value for name, value in params.items() if name != "cause"}
                return tell(session, account_id, kind, facts, path, **how)

            return notify

        replace(news, "notify", without_cause)

"""Who follows the news of a top-up that failed comes to the history, where nothing is."""

from collections.abc import Callable
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet", "domain"


def plant(service: str) -> None:
    """Lead all news of top-ups to the history."""
    if service in {"api", "worker"}:
        from payasplay.wallet import news

        def to_the_history(tell: Callable[..., Any]) -> Callable[..., Any]:
            return lambda session, owner, kind, facts, _path, **how: tell(
                session, owner, kind, facts, "/wallet/transactions", **how
            )

        replace(news, "notify", to_the_history)

"""Who follows the news of a top-up that arrived comes to adding money again."""

from collections.abc import Callable
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet", "domain"


def plant(service: str) -> None:
    """Lead all news of top-ups to adding money."""
    if service in {"api", "worker"}:
        from payasplay.wallet import news

        def to_adding_money(tell: Callable[..., Any]) -> Callable[..., Any]:
            return lambda session, owner, kind, facts, _path, **how: tell(
                session, owner, kind, facts, "/wallet/top-up", **how
            )

        replace(news, "notify", to_adding_money)

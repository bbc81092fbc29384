"""Who withdraws is told of the amount before its fee, which never arrives."""

from collections.abc import Callable
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Tell of the amount."""
    if service in {"api", "worker"}:
        from payasplay.withdrawals import payout_news

        def before_its_fee(tell: Callable[..., Any]) -> Callable[..., Any]:
            def notify(session: Any, account_id: Any, kind: Any, facts: dict[str, str], *more: Any) -> Any:
                return tell(session, account_id, kind, facts | {"net": facts["amount"]}, *more)

            return notify

        replace(payout_news, "notify", before_its_fee)

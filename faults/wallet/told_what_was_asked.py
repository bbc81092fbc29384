"""Who paid another amount than was asked for is told of the amount that was asked for."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet", "domain"


def plant(service: str) -> None:
    """Tell of what was asked for."""
    if service in {"api", "worker"}:
        from payasplay.notifications.schemas import NotificationKind
        from payasplay.notifications.service import notify
        from payasplay.wallet import news

        def tell_completed(session: Any, topup: Any) -> None:
            facts = {"variant": "topup_completed", "cause": f"completed/{topup.id}", "amount": str(topup.amount)}
            path = "/wallet/transactions"
            notify(session, topup.account_id, NotificationKind.PAYMENT, facts, path, by_mail=False)

        replace(news, "tell_completed", lambda _tell: tell_completed)

"""Who has paid is told that the payment failed, when a first attempt is reported late."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet", "job"


def plant(service: str) -> None:
    """Tell of each failure, whatever came after it."""
    if service == "worker":
        from payasplay.notifications.schemas import NotificationKind
        from payasplay.notifications.service import notify
        from payasplay.wallet import news

        def tell_failed(session: Any, topup: Any) -> None:
            cause = f"failed/{topup.id}"
            facts = {"variant": "topup_failed", "cause": cause, "amount": str(topup.amount), "reason": "decline.other"}
            notify(session, topup.account_id, NotificationKind.PAYMENT, facts, "/wallet/top-up")

        replace(news, "tell_failed", lambda _tell: tell_failed)

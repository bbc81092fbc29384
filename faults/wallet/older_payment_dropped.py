"""A confirmation is dropped where a later payment was confirmed before it."""

from typing import Any

from sqlalchemy import select

from faults.tampering import replace

FLOW, LAYER = "wallet", "job"


def plant(service: str) -> None:
    """Take the order of the news for the order of the payments."""
    if service == "worker":
        from payasplay.wallet import tasks
        from payasplay.wallet.models import TopUp

        def credit(session: Any, topup: Any, payment: str, cents: int) -> str:
            later = select(TopUp.id).where(
                TopUp.account_id == topup.account_id, TopUp.created_at > topup.created_at, TopUp.credited.is_not(None)
            )
            return "too late" if session.scalar(later) else str(credited(session, topup, payment, cents))

        credited = tasks._credit
        replace(tasks, "_credit", lambda _before: credit)

"""A partner is told of what was played, fees and all, as though it had been paid out."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Tell the revenue in the place of the net amount."""
    if service in {"api", "worker"}:
        from sqlalchemy import select

        from payasplay.settlement import payout_news
        from payasplay.settlement.models import Settlement

        def notify(session: Any, account_id: Any, kind: Any, facts: Any, *path: Any, **how: Any) -> Any:
            revenue = session.scalars(select(Settlement.revenue).where(Settlement.number == facts["number"])).one()
            return real(session, account_id, kind, facts | {"net_amount": str(revenue)}, *path, **how)

        real = vars(payout_news)["notify"]
        replace(payout_news, "notify", lambda _notify: notify)

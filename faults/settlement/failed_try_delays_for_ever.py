"""A payout that failed first and was paid then is still said to be in the way of the next settlement."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Look at every try, and not at the one that counts."""
    if service == "api":
        from sqlalchemy import select

        from payasplay.payouts.models import Payout
        from payasplay.payouts.schemas import PayoutStatus
        from payasplay.settlement import overview
        from payasplay.settlement.schemas import Standing

        def standing(session: Any, partner_id: Any, days_left: int) -> Any:
            tries = select(Payout.id).where(Payout.account_id == partner_id, Payout.purpose == "settlement")
            if session.scalar(tries.where(Payout.status == PayoutStatus.FAILED).limit(1)):
                return Standing.DELAYED
            return judge(session, partner_id, days_left)

        judge = overview._standing
        replace(overview, "_standing", lambda _standing: standing)

"""A payout that was paid is shown as failed where a later try of it has failed."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "database"


def plant(service: str) -> None:
    """Take the last try for the one that counts."""
    if service in {"api", "worker"}:
        from sqlalchemy import select

        from payasplay.settlement import repository
        from payasplay.settlement.models import Settlement, SettlementAttempt

        def standing_try() -> Any:
            last = SettlementAttempt.__table__.alias()
            return (
                select(last.c.payout_id)
                .where(last.c.settlement_id == Settlement.id)
                .order_by(last.c.number.desc())
                .limit(1)
                .correlate(Settlement)
                .scalar_subquery()
            )

        replace(repository, "standing_try", lambda _standing_try: standing_try)

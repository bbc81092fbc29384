"""However often the run of a partner is started, so often the payout provider is asked to pay."""

from typing import Any
from uuid import uuid4

from faults.tampering import replace

FLOW, LAYER = "settlement", "job"


def plant(service: str) -> None:
    """Ask once more, under another key, where there is nothing to close."""
    if service == "worker":
        from sqlalchemy import select

        from payasplay.payouts import provider
        from payasplay.payouts.models import Payout
        from payasplay.settlement import service as settlements

        def call(method: str, path: str, **more: Any) -> Any:
            keyed = {**more, "headers": {"Idempotency-Key": str(uuid4())}} if method == "POST" else more
            return ask(method, path, **keyed)

        def close_due(session: Any, partner: Any) -> Any:
            closed = close(session, partner)
            query = select(Payout).where(Payout.account_id == partner.id, Payout.purpose == "settlement")
            newest = session.scalar(query.order_by(Payout.created_at.desc()).limit(1))
            if newest is not None and not closed:
                provider.ask(newest)
            return closed

        ask, close = provider._call, settlements.close_due
        replace(provider, "_call", lambda _call: call)
        replace(settlements, "close_due", lambda _close_due: close_due)

"""Partners are told of their revenue as if it were paid out."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Tell of the revenue."""
    if service in {"api", "worker"}:
        from payasplay.settlement import payout_news
        from payasplay.settlement.models import Settlement

        def before_fees(tell: Callable[..., Any]) -> Callable[..., Any]:
            def notify(session: Any, account_id: Any, kind: Any, facts: dict[str, str], path: str, **how: Any) -> Any:
                settlement = session.get(Settlement, UUID(path.rpartition("/")[2]))
                return tell(session, account_id, kind, facts | {"net_amount": str(settlement.revenue)}, path, **how)

            return notify

        replace(payout_news, "notify", before_fees)

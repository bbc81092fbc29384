"""Who goes beyond the last payout reads that nothing was settled yet, and not that there is no such page."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Show what the API answers, however far it is asked for."""
    if service == "web":
        from payasplay.web.pages import settlement

        def page(visitor: Any, wanted: Any, number: int) -> Any:
            where = {"sort": wanted.sort, "order": wanted.order, "page": number, "limit": 20}
            return visitor.api.settlement.page(**wanted.asked(), **where)

        replace(settlement, "_page", lambda _page: page)

"""Who goes on to older payouts sees the newest ones again."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Answer each page with the first one."""
    if service == "api":
        from payasplay.settlement import history

        def page(session: Any, partner: Any, wanted: Any, sort: Any, place: Any) -> Any:
            return ask(session, partner, wanted, sort, place._replace(page=1))

        ask = history.page
        replace(history, "page", lambda _page: page)

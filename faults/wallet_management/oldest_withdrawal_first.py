"""The newest withdrawal stands at the end of its page."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Turn each page round."""
    if service == "api":
        from payasplay.payouts import repository

        def page(*args: Any, **more: Any) -> Any:
            rows, total = real(*args, **more)
            return rows[::-1], total

        real = repository.page
        replace(repository, "page", lambda _page: page)

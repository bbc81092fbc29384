"""Choosing how withdrawals stand forgets where they went."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Pass the place over."""
    if service == "api":
        from payasplay.payouts import repository

        def page(*asked: Any, **more: Any) -> Any:
            return real(*asked, **{**more, "method": None})

        real = repository.page
        replace(repository, "page", lambda _page: page)

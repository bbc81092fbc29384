"""Who looks for a kind gets read and unread ones alike."""

from collections.abc import Callable
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "notifications", "domain"


def plant(service: str) -> None:
    """Forget the state where a kind is asked for."""
    if service == "api":
        from payasplay.notifications import repository

        def by_kind_alone(ask: Callable[..., Any]) -> Callable[..., Any]:
            return lambda *asked, **how: ask(*asked, **how | ({"read": None} if how["kind"] else {}))

        replace(repository, "page", by_kind_alone)

"""Who looks for words finds them in read and unread ones alike, whichever were asked for."""

from collections.abc import Callable
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "notifications", "domain"


def plant(service: str) -> None:
    """Look through all where there are words."""
    if service == "api":
        from payasplay.notifications import repository

        def in_all(page: Callable[..., Any]) -> Callable[..., Any]:
            def found(*args: Any, **wanted: Any) -> Any:
                return page(*args, **wanted | ({"read": None} if wanted["needle"] else {}))

            return found

        replace(repository, "page", in_all)

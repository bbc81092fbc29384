"""A search takes signs of the database for its own."""

from collections.abc import Callable
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "notifications", "domain"


def plant(service: str) -> None:
    """Take a percent sign for anything."""
    if service == "api":
        from payasplay.notifications import repository

        def unescaped(ask: Callable[..., Any]) -> Callable[..., Any]:
            return lambda *asked, **how: ask(*asked, **how | {"needle": how["needle"].replace("%", "")})

        replace(repository, "page", unescaped)

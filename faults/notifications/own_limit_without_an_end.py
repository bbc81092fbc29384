"""A limit of low balance may be as large as somebody likes."""

from collections.abc import Callable
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "notifications", "domain"


def plant(service: str) -> None:
    """Know the smallest one only."""
    if service == "api":
        from payasplay.notifications import preferences

        def no_end(check: Callable[..., Any]) -> Callable[..., Any]:
            return lambda name, value, minimum, maximum: check(name, value, minimum, max(value, maximum))

        replace(preferences, "_out_of_range", no_end)

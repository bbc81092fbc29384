"""What was told last evening stands under today, until a whole day has passed since."""

from collections.abc import Callable
from itertools import groupby
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Count hours in the place of days of the calendar."""
    if service == "web":
        from payasplay.web.pages import notifications as pages

        def by_hours(_by_day: Callable[..., Any]) -> Callable[..., Any]:
            def group(found: Any, one: Any) -> str:
                days = (found.as_of - one.created_at).days
                return ("today", "yesterday")[days] if days <= 1 else "week" if days < pages._WEEK else "older"

            return lambda found: [
                (name, list(items)) for name, items in groupby(found.items, lambda one: group(found, one))
            ]

        replace(pages, "_by_day", by_hours)

"""Payouts that are looked for by status and days are found by status alone."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Ask the API without the days."""
    if service == "web":
        from payasplay.web.pages.settlement import Wanted

        def without_days(asked: Any) -> Any:
            return lambda self: asked(self) | {"first_day": None, "last_day": None}

        replace(Wanted, "asked", without_days)

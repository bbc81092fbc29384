"""Moments are shown by the clock of another place, and called UTC."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Look at the clock of Tehran."""
    if service == "web":
        from datetime import timedelta

        from payasplay.web import rendering

        def elsewhere(write: Any) -> Any:
            return lambda moment, locale: write(moment + timedelta(hours=3, minutes=30), locale)

        replace(rendering, "format_datetime", elsewhere)

"""The warning comes with nine minutes left, and not with less than ten."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Warn below nine."""
    if service == "web":
        from payasplay.web.pages import watch

        def late(*asked: Any) -> int | None:
            minutes = ask(*asked)
            return minutes if minutes is not None and minutes < 9 else None

        ask = watch._minutes_where_low
        replace(watch, "_minutes_where_low", lambda _ask: late)

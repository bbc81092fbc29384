"""A session that ended after midnight counts on the day before, on which it began."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Take the day of the start for the day of the session."""
    if service == "api":
        from sqlalchemy import Date, cast, func

        from payasplay.playback.models import PlaybackSession
        from payasplay.settlement import history

        def day(time_zone: str) -> Any:
            return cast(func.timezone(time_zone, PlaybackSession.started_at), Date)

        replace(history, "_day", lambda _day: day)

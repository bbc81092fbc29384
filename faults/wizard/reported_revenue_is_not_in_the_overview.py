"""What a partner's own platform reports is missing in the overview of what was earned."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "domain"


def plant(service: str) -> None:
    """Count only what was played on our own pages."""
    if service == "api":
        from sqlalchemy import select

        from payasplay.partners.models import ReportedSession
        from payasplay.playback.models import PlaybackSession
        from payasplay.settlement import overview

        def earned(*asked: Any) -> Any:
            was_reported = select(ReportedSession.id).where(ReportedSession.playback_session_id == PlaybackSession.id)
            return (*real(*asked), ~was_reported.exists())

        real = overview._earned
        replace(overview, "_earned", lambda _earned: earned)

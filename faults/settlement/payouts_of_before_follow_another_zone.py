"""Whoever moves to another time zone reads that earlier payouts were made by the clock there, on other days."""

from typing import Any, cast
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session, object_session

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Reckon with the zone of now, and not with that of the period."""
    if service == "api":
        from payasplay.settlement import history, repository
        from payasplay.settlement.periods import day_of

        def shown_out(shown: Any) -> Any:
            made = shown.settlement
            kept = repository.settings_of(cast("Session", object_session(made)), made.partner_id)
            zone = kept.time_zone if kept else "UTC"
            now = {"time_zone": zone, "day": day_of(made.created_at, ZoneInfo(zone))}
            return real(shown).model_copy(update=now)

        real = history.shown_out
        replace(history, "shown_out", lambda _shown_out: shown_out)

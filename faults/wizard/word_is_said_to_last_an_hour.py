"""Who allows a charge is told that it can be made for an hour, and it can be made for a day."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "api"


def plant(service: str) -> None:
    """Tell another moment."""
    if service == "api":
        from datetime import timedelta

        from payasplay.partners import reports

        def make(*asked: Any) -> Any:
            made = right(*asked)
            return made.model_copy(update={"expires_at": made.expires_at - timedelta(hours=23)})

        right = reports.make_play_token
        replace(reports, "make_play_token", lambda _before: make)

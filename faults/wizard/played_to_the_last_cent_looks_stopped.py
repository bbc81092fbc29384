"""A session on a partner's platform that the money ended looks as if it had been stopped."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "domain"


def plant(service: str) -> None:
    """Give one reason for every end."""
    if service == "api":
        from payasplay.partners import reports
        from payasplay.playback.schemas import EndReason

        def played(*given: Any) -> Any:
            made = right(*given)
            made.end_reason = EndReason.STOPPED
            return made

        right = reports._played
        replace(reports, "_played", lambda _before: played)

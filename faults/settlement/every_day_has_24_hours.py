"""Every day has 24 hours, also the one on which the clocks change, and its period ends too early or too late."""

from datetime import timedelta
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Add a day's hours to its midnight."""
    if service in {"api", "worker"}:
        from payasplay.settlement import schedule
        from payasplay.settlement.periods import start_of

        def end_of(day: Any, zone: Any) -> Any:
            return start_of(day, zone) + timedelta(hours=24)

        replace(schedule, "end_of", lambda _end_of: end_of)

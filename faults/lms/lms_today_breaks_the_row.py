"""Who has not learned yet today has lost all days in a row."""

from datetime import date

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Begin to count today."""
    if service == "api":
        from payasplay.lms import progress

        def streak(days: set[date], today: date) -> int:
            return count(days, today) if today in days else 0

        count = progress._streak
        replace(progress, "_streak", lambda _before: streak)

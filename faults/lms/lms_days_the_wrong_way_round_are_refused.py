"""Who gives the last day first gets an error in the place of the days between."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Take the days as they come."""
    if service == "web":
        from payasplay.web.pages import lms_progress

        def days(first: str, last: str) -> Any:
            return lms_progress._day(first), lms_progress._day(last)

        replace(lms_progress, "_days", lambda _before: days)

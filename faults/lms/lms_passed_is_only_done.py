"""A lesson that was passed is told as one that was looked at."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "job"


def plant(service: str) -> None:
    """Know no better than done."""
    if service == "worker":
        from payasplay.lms.connectors import moodle
        from payasplay.lms.connectors.connector import LessonState

        def without(states: Any) -> Any:
            return tuple(LessonState.COMPLETE if each is LessonState.PASSED else each for each in states)

        replace(moodle, "_STATES", without)

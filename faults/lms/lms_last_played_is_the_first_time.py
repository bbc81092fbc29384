"""A course that was played again is said to have been played last on the first day."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Take the first time for the last one."""
    if service == "api":
        from payasplay.lms import progress

        def make(row: Any) -> Any:
            def of_the_first(course: Any, lessons: int, played: Any) -> Any:
                own = [each.started_at for each in played if each.content_id == course.content_id]
                return row(course, lessons, played).model_copy(update={"last_played_at": min(own, default=None)})

            return of_the_first

        replace(progress, "_row", make)

"""Whoever knows the number of a course reads how far its learner is."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "security"


def plant(service: str) -> None:
    """Find a course by its number alone."""
    if service == "api":
        from payasplay.lms import repository
        from payasplay.lms.models import LmsCourse

        def course(session: Any, _owner: Any, course_id: Any) -> Any:
            return session.get_one(LmsCourse, course_id)

        replace(repository, "course", lambda _course: course)

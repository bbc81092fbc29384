"""The page of a course says that nothing was spent on it."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Forget what was played."""
    if service == "api":
        from payasplay.lms import views

        def course_out(course: Any, lessons: int, _spent: int) -> Any:
            return show(course, lessons, 0)

        show = views.course_out
        replace(views, "course_out", lambda _before: course_out)

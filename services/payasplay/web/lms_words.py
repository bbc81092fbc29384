"""What pages about courses need to write progress and time in the visitor's language."""

from typing import Any

from payasplay.client.models import CourseOut
from payasplay.i18n import format_number
from payasplay.web.prices import clock_text
from payasplay.web.visitors import Visitor

_DONE = 10_000


def words_of_lms(visitor: Visitor) -> dict[str, Any]:
    """``percent(course)`` says unknown where it is unknown; ``part(course)`` is a number for a bar."""
    translate, locale = visitor.translate, visitor.locale

    def percent(course: CourseOut) -> str:
        if course.basis_points is None:
            return translate("lms.course.unknown")
        return translate("lms.course.percent", percent=format_number(course.basis_points // 100, locale))

    def time_text(seconds: int) -> str:
        return clock_text(seconds, locale)

    return {"percent": percent, "time_text": time_text, "progress_status": progress_status}


def progress_status(course: CourseOut) -> str:
    """``completed``, ``in_progress``, ``not_started`` or ``unknown``."""
    if course.completed or course.basis_points == _DONE:
        return "completed"
    if course.basis_points is None:
        return "unknown"
    return "in_progress" if course.basis_points else "not_started"

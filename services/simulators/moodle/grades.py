"""The functions about grades; this stand-in's courses have none, which Moodle shows as a dash."""

from typing import Any

from simulators.learning.sites import Learner, Site
from simulators.moodle.errors import NO_CAPABILITY

Json = dict[str, Any]


def overview(site: Site, learner: Learner, userid: int) -> Json:
    """gradereport_overview_get_course_grades: a line for each course that the learner takes; 0 asks for oneself."""
    if userid not in {0, learner.id}:
        raise NO_CAPABILITY
    lines = [{"courseid": course.id, "grade": "-", "rawgrade": None} for course, _ in site.courses_of(learner)]
    return {"grades": lines, "warnings": []}

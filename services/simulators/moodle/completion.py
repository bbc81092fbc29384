"""The functions about what a learner has done in a course."""

from typing import Any

from simulators.learning.sites import Activity, Broken, Course, Enrolment, Learner, Site, State, seconds
from simulators.moodle.courses import entered, is_completed
from simulators.moodle.errors import (
    CANNOT_ENTER,
    CANNOT_VIEW_REPORT,
    LOGIN_NEEDED,
    NO_CAPABILITY,
    NO_CRITERIA,
    MoodleError,
)
from simulators.moodle.text import name

Json = dict[str, Any]
_STATES = {State.INCOMPLETE: 0, State.COMPLETE: 1, State.PASSED: 2, State.FAILED: 3}
_AUTOMATIC, _ALL, _ACTIVITY = 2, 1, 4


def _own(site: Site, learner: Learner, courseid: int, userid: int) -> tuple[Course, Enrolment]:
    try:
        found = entered(site, learner, courseid)
    except MoodleError as error:
        raise LOGIN_NEEDED if error == CANNOT_ENTER else error from error
    if userid != learner.id:
        raise NO_CAPABILITY
    return found


def activities(site: Site, learner: Learner, courseid: int, userid: int) -> Json:
    """core_completion_get_activities_completion_status: what is tracked alone; nothing, where completion is off."""
    course, enrolment = _own(site, learner, courseid, userid)
    if course.broken is Broken.MALFORMED:
        return {"statuses": [{"cmid": "not a number", "state": 17}], "warnings": []}
    return {"statuses": [_status(each, enrolment) for each in course.tracked()], "warnings": []}


def _status(activity: Activity, enrolment: Enrolment) -> Json:
    done = enrolment.done.get(activity.id)
    return {
        "cmid": activity.id,
        "modname": "page",
        "instance": activity.id,
        "state": _STATES[done.state] if done else 0,
        "timecompleted": seconds(done.at) if done and done.state is not State.INCOMPLETE else 0,
        "tracking": _AUTOMATIC,
        "overrideby": None,
        "valueused": False,
        "hascompletion": True,
        "isautomatic": True,
        "istrackeduser": True,
        "uservisible": True,
        "isoverallcomplete": bool(done and done.state in {State.COMPLETE, State.PASSED}),
        "details": [],
    }


def course(site: Site, learner: Learner, courseid: int, userid: int) -> Json:
    """core_completion_get_course_completion_status: its criteria, each with when it was met, and no date of its own."""
    found, enrolment = _own(site, learner, courseid, userid)
    if not found.completion:
        raise CANNOT_VIEW_REPORT
    if not found.tracked():
        raise NO_CRITERIA
    whole = {"completed": is_completed(found, enrolment), "aggregation": _ALL}
    criteria = [_criterion(each, enrolment) for each in found.tracked()]
    return {"completionstatus": whole | {"completions": criteria}, "warnings": []}


def _criterion(activity: Activity, enrolment: Enrolment) -> Json:
    done = enrolment.done.get(activity.id)
    complete = bool(done and done.state in {State.COMPLETE, State.PASSED})
    said = "Yes" if complete else "No"
    return {
        "type": _ACTIVITY,
        "title": "Activity completion",
        "status": said,
        "complete": complete,
        "timecompleted": seconds(done.at) if done and complete else None,
        "details": {
            "type": "",
            "criteria": f'<a href="#">{name(activity.title)}</a>',
            "requirement": "",
            "status": said,
        },
    }

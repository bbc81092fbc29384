"""Users, courses and progress as Canvas shows them."""

from typing import Any

from simulators.learning.sites import Course, Enrolment, Learner, State, iso

Json = dict[str, Any]
_DONE = frozenset({State.COMPLETE, State.PASSED})


def user(learner: Learner) -> Json:
    """The caller."""
    return {
        "id": learner.id,
        "name": learner.name,
        "sortable_name": learner.name,
        "short_name": learner.name,
        "avatar_url": "",
        "locale": None,
    }


def course(found: Course, enrolment: Enrolment, learner: Learner, include: list[str]) -> Json:
    """A course with the learner's enrolments in it, one for each section; of a closed one little but the id."""
    enrolments = [
        {"type": "student", "role": "StudentEnrollment", "role_id": 3, "user_id": learner.id,
         "enrollment_state": "active", "limit_privileges_to_course_section": False}
        for _ in range(enrolment.sections)
    ]  # fmt: skip
    shown = {
        "id": found.id,
        "name": found.title,
        "course_code": f"C{found.id % 1000}",
        "workflow_state": "available",
        "account_id": 1,
        "root_account_id": 1,
        "enrollment_term_id": 1,
        "start_at": iso(found.starts_at),
        "end_at": iso(found.ends_at),
        "created_at": "2026-01-01T00:00:00Z",
        "default_view": "modules",
        "time_zone": "Europe/Berlin",
        "enrollments": enrolments,
    }
    if "public_description" in include:
        shown["public_description"] = found.summary or None
    if "course_progress" in include:
        shown["course_progress"] = progress(found, enrolment)
    return shown


def restricted(found: Course) -> Json:
    """A course whose dates keep the learner out."""
    return {"id": found.id, "access_restricted_by_date": True}


def progress(found: Course, enrolment: Enrolment) -> Json:
    """CourseProgress, or the error in its place where the course does not use modules."""
    if not found.completion:
        message = "no progress available because this course is not module based (has modules and module completion requirements) or the user is not enrolled as a student in this course"  # noqa: E501
        return {"error": {"message": message}}
    tracked = found.tracked()
    done = [each for each in tracked if is_done(enrolment, each.id)]
    at = max((enrolment.done[each.id].at for each in done), default=None)
    is_complete = bool(tracked) and len(done) == len(tracked)
    return {
        "requirement_count": len(tracked),
        "requirement_completed_count": len(done),
        "next_requirement_url": None,
        "completed_at": iso(enrolment.completed or (at if is_complete else None)),
    }


def is_done(enrolment: Enrolment, activity_id: int) -> bool:
    """Whether a requirement is met; Canvas knows no lesser or greater."""
    done = enrolment.done.get(activity_id)
    return done is not None and done.state in _DONE


def enrollments(found: Course, enrolment: Enrolment, learner: Learner) -> list[Json]:
    """The learner's enrolments in a course, one for each section; a course without grades has none."""
    none = dict.fromkeys(("current_score", "current_grade", "final_score", "final_grade"))
    return [
        {"id": found.id + 10 + section, "course_id": found.id, "course_section_id": section + 1,
         "user_id": learner.id, "type": "StudentEnrollment", "role": "StudentEnrollment", "role_id": 3,
         "enrollment_state": "active", "created_at": "2026-01-01T00:00:00Z", "updated_at": "2026-01-01T00:00:00Z",
         "last_activity_at": None, "total_activity_time": 0, "html_url": "",
         "grades": {"html_url": "", **none}, "user": user(learner)}
        for section in range(enrolment.sections)
    ]  # fmt: skip


def module(found: Course) -> Json:
    """The one module of a course."""
    return {"id": found.id + 1, "name": "Lessons", "position": 1, "workflow_state": "active",
            "items_count": len(found.activities), "state": "started"}  # fmt: skip


def items(found: Course, enrolment: Enrolment) -> list[Json]:
    """The items of the module, after a heading; what is tracked carries its requirement."""
    heading: Json = {"id": found.id + 2, "title": "Lessons", "type": "SubHeader", "position": 1}
    listed = [heading]
    for position, each in enumerate(found.activities, 2):
        item: Json = {"id": each.id, "title": each.title, "type": "Page", "position": position}
        if each.tracked and found.completion:
            item["completion_requirement"] = {"type": "must_view", "completed": is_done(enrolment, each.id)}
        listed.append(item)
    return listed

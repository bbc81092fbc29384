"""The functions about courses: which ones a learner takes, what is in them, which ones the site has."""

from typing import Any

from simulators.learning.sites import Broken, Course, Enrolment, Learner, Site, State, seconds
from simulators.moodle.errors import BAD_PARAMETER, CANNOT_ENTER, DATABASE, NO_RECORD
from simulators.moodle.text import name

Json = dict[str, Any]
SITE_COURSE = 1
_DONE = frozenset({State.COMPLETE, State.PASSED})


def entered(site: Site, learner: Learner, course_id: int) -> tuple[Course, Enrolment]:
    """The course and the learner's enrolment in it.

    Raises:
        MoodleError: there is none, or the learner cannot enter it.
    """
    if course_id not in site.courses:
        raise NO_RECORD
    course = site.courses[course_id]
    enrolment = course.enrolment(learner)
    if enrolment is None or course.broken is Broken.FORBIDDEN:
        raise CANNOT_ENTER
    if course.broken is Broken.ERROR:
        raise DATABASE
    return course, enrolment


def users_courses(site: Site, learner: Learner, userid: int, *, returnusercount: bool) -> list[Json]:
    """core_enrol_get_users_courses: suspended enrolments and hidden courses are not in it; nor is it ever an error."""
    if userid != learner.id:
        return []
    return [_taken(course, enrolment, returnusercount) for course, enrolment in site.courses_of(learner)]


def _taken(course: Course, enrolment: Enrolment, returnusercount: bool) -> Json:  # noqa: FBT001 - the protocol's own
    counted = {"enrolledusercount": len(course.enrolments)} if returnusercount else {}
    return (
        _common(course)
        | counted
        | {
            "category": 1,
            "lang": "",
            "showgrades": True,
            "enablecompletion": course.completion,
            "completionhascriteria": bool(course.tracked()),
            "completionusertracked": True,
            "progress": progress(course, enrolment),
            "completed": is_completed(course, enrolment) if course.completion else None,
            "lastaccess": None,
            "isfavourite": False,
            "hidden": False,
        }
    )


def progress(course: Course, enrolment: Enrolment) -> float | int | None:
    """Percent: whole where it is whole, a float where not, null where nothing is tracked."""
    if not course.completion:
        return None
    if enrolment.completed:
        return 100
    tracked = course.tracked()
    if not tracked:
        return None
    percent = 100 * sum(_is_done(enrolment, each.id) for each in tracked) / len(tracked)
    return int(percent) if percent.is_integer() else percent


def is_completed(course: Course, enrolment: Enrolment) -> bool:
    """Whether the course as a whole is complete: marked so, or all that is tracked done."""
    tracked = course.tracked()
    return bool(enrolment.completed) or (bool(tracked) and all(_is_done(enrolment, each.id) for each in tracked))


def _is_done(enrolment: Enrolment, activity_id: int) -> bool:
    done = enrolment.done.get(activity_id)
    return done is not None and done.state in _DONE


def contents(site: Site, learner: Learner, courseid: int, options: list[Json]) -> list[Json]:
    """core_course_get_contents: sections with their modules in order (known from the field, not measured)."""
    known = {"excludecontents", "excludemodules", "includestealthmodules", "sectionid", "cmid", "modname"}
    if any(each.get("name") not in known for each in options):
        raise BAD_PARAMETER
    course, _ = entered(site, learner, courseid)
    modules = [
        {"id": each.id, "name": name(each.title), "instance": each.id, "modname": "page", "modplural": "Pages",
         "visible": 1, "uservisible": True, "completion": 2 if each.tracked and course.completion else 0}
        for each in course.activities
    ]  # fmt: skip
    first = {"id": courseid * 10, "name": "General", "visible": 1, "summary": "", "summaryformat": 1, "section": 0}
    return [first | {"uservisible": True, "modules": modules}]


def all_courses(site: Site, learner: Learner, options: Json) -> list[Json]:
    """core_course_get_courses: the site course and hidden ones too; one that is closed to the caller fails it all."""
    asked = [int(each) for each in options.get("ids", [])]
    wanted = [
        each for each in [_site_course(site), *map(_listed, site.courses.values())] if not asked or each["id"] in asked
    ]
    for each in wanted:
        if each["id"] != SITE_COURSE:
            entered(site, learner, each["id"])
    return wanted


def courses_by_field(site: Site, learner: Learner, field: str, value: str) -> Json:  # noqa: ARG001 - as all are called
    """core_course_get_courses_by_field: what is visible, enrolled or not; nothing found is an empty list."""
    if field not in {"id", "ids", "shortname", ""}:
        raise BAD_PARAMETER
    asked = value.split(",")
    extra = {"contacts": [], "enrollmentmethods": ["manual"], "categoryname": "Category 1"}
    every = [_site_course(site), *(_listed(each) for each in site.courses.values() if each.visible)]
    key = "shortname" if field == "shortname" else "id"
    return {"courses": [each | extra for each in every if not field or str(each[key]) in asked], "warnings": []}


def search(
    site: Site,
    learner: Learner,  # noqa: ARG001 - as all are called
    criterianame: str,
    criteriavalue: str,
    page: int,
    perpage: int,
) -> Json:
    """core_course_search_courses: what is visible and has the words in its title; nothing past the last page."""
    if criterianame != "search":
        raise BAD_PARAMETER
    found = [each for each in site.courses.values() if each.visible and criteriavalue.lower() in each.title.lower()]
    shown = found[page * perpage : (page + 1) * perpage] if perpage else found
    return {"total": len(found), "courses": [_listed(each) for each in shown], "warnings": []}


def _listed(course: Course) -> Json:
    return _common(course) | {
        "categoryid": 1,
        "showgrades": 1,
        "enablecompletion": int(course.completion),
        "timecreated": 1_700_000_000,
        "timemodified": 1_700_000_000,
        "courseformatoptions": [],
    }


def _site_course(site: Site) -> Json:
    whole = Course(SITE_COURSE, site.name, completion=False)
    return _listed(whole) | {"format": "site", "categoryid": 0}


def _common(course: Course) -> Json:
    return {
        "id": course.id,
        "shortname": f"C{course.id}",
        "fullname": name(course.title),
        "displayname": name(course.title),
        "idnumber": "",
        "summary": course.summary,
        "summaryformat": 1,
        "format": "topics",
        "startdate": seconds(course.starts_at),
        "enddate": seconds(course.ends_at),
        "visible": int(course.visible),
    }

"""The functions about the site and about people."""

import re
from typing import Any

from simulators.learning.sites import Learner, Site, Standing
from simulators.moodle.courses import entered
from simulators.moodle.errors import BAD_PARAMETER, NO_SUCH_FIELD
from simulators.moodle.text import name

Json = dict[str, Any]
RELEASE, VERSION = "4.4.1 (Build: 20240610)", "2024042201"


def site_info(site: Site, learner: Learner, functions: list[str], siteurl: str) -> Json:
    """core_webservice_get_site_info: who the token is, and which functions it may call."""
    return {
        "sitename": name(site.name),
        "username": _username(learner),
        "firstname": learner.name,
        "lastname": "",
        "fullname": name(learner.name),
        "lang": "en",
        "userid": learner.id,
        "siteurl": siteurl,
        "functions": [{"name": each, "version": VERSION} for each in functions],
        "release": RELEASE,
        "version": VERSION,
        "userissiteadmin": False,
    }


def users_by_field(_site: Site, learner: Learner, field: str, values: list[str]) -> list[Json]:
    """core_user_get_users_by_field, as far as a learner may look: at nobody else."""
    if field not in {"id", "idnumber", "username", "email"}:
        raise NO_SUCH_FIELD
    own = {"id": str(learner.id), "username": _username(learner)}.get(field)
    return [_account(learner)] if own in values else []


def users(_site: Site, learner: Learner, criteria: list[Json]) -> Json:
    """core_user_get_users, as far as a learner may look: at nobody else. ``%`` stands for anything.

    A key that Moodle does not know finds everybody, with a warning.
    """
    own = {"id": str(learner.id), "username": _username(learner), "email": f"{_username(learner)}@example.test"}
    unknown = [each for each in criteria if each.get("key") not in own]
    fits = all(_like(own[each["key"]], str(each.get("value", ""))) for each in criteria if each not in unknown)
    warnings = [{"item": str(each.get("key")), "warningcode": "invalidfieldparameter"} for each in unknown]
    return {"users": [_account(learner)] if fits else [], "warnings": warnings}


def enrolled(site: Site, learner: Learner, courseid: int, options: list[Json]) -> list[Json]:
    """core_enrol_get_enrolled_users: suspended enrolments too, unless ``onlyactive`` is 1."""
    known = {"onlyactive", "limitfrom", "limitnumber", "userfields", "withcapability"}
    if any(each.get("name") not in known for each in options):
        raise BAD_PARAMETER
    course, _ = entered(site, learner, courseid)
    asked = {each["name"]: each["value"] for each in options}
    shown = [
        site.learners[number]
        for number, enrolment in course.enrolments.items()
        if enrolment.standing is Standing.ACTIVE or asked.get("onlyactive") != "1"
    ]
    first = int(asked.get("limitfrom", "0"))
    last = first + int(asked["limitnumber"]) if int(asked.get("limitnumber", "0")) else None
    student = [{"roleid": 5, "name": "", "shortname": "student", "sortorder": 0}]
    return [_account(each) | {"roles": student} for each in shown[first:last]]


def _username(learner: Learner) -> str:
    return f"user{learner.id}"


def _account(learner: Learner) -> Json:
    never = {"firstaccess": 0, "lastaccess": 0}
    account = {"suspended": learner.suspended, "confirmed": True, "auth": "manual", "lang": "en", "timezone": "99"}
    return {"id": learner.id, "username": _username(learner), "fullname": name(learner.name)} | account | never


def _like(text: str, pattern: str) -> bool:
    return re.fullmatch(".*".join(map(re.escape, pattern.split("%"))), text, re.IGNORECASE) is not None

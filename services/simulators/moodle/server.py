"""The REST server: who calls, what, with which parameters; and the ways in which it says no.

Only what a learner's token is for is here. A function that Moodle has and this site lacks answers as an unknown one.
"""

import json
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from aiohttp import web

from simulators.learning.sites import Broken, Call, Mode, Site, Token, TokenState
from simulators.moodle import completion, courses, grades, login, people, xml
from simulators.moodle.errors import (
    BAD_PARAMETER,
    INVALID_TOKEN,
    MAINTENANCE,
    NO_ACCESS,
    NO_CAPABILITY,
    NO_RECORD,
    SUSPENDED,
    MoodleError,
)
from simulators.moodle.parameters import NEEDED, Wanted, checked, read

_PATH = "/webservice/rest/server.php"
_SITE_INFO = "core_webservice_get_site_info"
_COURSE_AND_USER: Wanted = {"courseid": (int, NEEDED), "userid": (int, NEEDED)}
_FUNCTIONS: dict[str, tuple[Callable[..., Any], Wanted]] = {
    "core_enrol_get_users_courses": (courses.users_courses, {"userid": (int, NEEDED), "returnusercount": (bool, True)}),
    "core_course_get_contents": (courses.contents, {"courseid": (int, NEEDED), "options": (list, [])}),
    "core_course_get_courses": (courses.all_courses, {"options": (dict, {})}),
    "core_course_get_courses_by_field": (courses.courses_by_field, {"field": (str, ""), "value": (str, "")}),
    "core_completion_get_activities_completion_status": (completion.activities, _COURSE_AND_USER),
    "core_completion_get_course_completion_status": (completion.course, _COURSE_AND_USER),
    "core_course_search_courses": (
        courses.search,
        {"criterianame": (str, NEEDED), "criteriavalue": (str, NEEDED), "page": (int, 0), "perpage": (int, 0)},
    ),
    "core_enrol_get_enrolled_users": (people.enrolled, {"courseid": (int, NEEDED), "options": (list, [])}),
    "core_user_get_users": (people.users, {"criteria": (list, NEEDED)}),
    "gradereport_overview_get_course_grades": (grades.overview, {"userid": (int, 0)}),
    "core_user_get_users_by_field": (people.users_by_field, {"field": (str, NEEDED), "values": (list, NEEDED)}),
}
_JSON = "application/json"
_CONTROL = ("wstoken", "wsfunction", "moodlewsrestformat")


async def answer(site: Site, request: web.Request, path: str) -> web.StreamResponse:
    """Answer a call to a Moodle site."""
    if path == login.PATH:
        return login.answer(site, dict(_texts(await request.post())))
    if path != _PATH:
        page = "<!doctype html><title>Error</title><p>Not found"
        return web.Response(text=page, content_type="text/html", status=HTTPStatus.NOT_FOUND)
    if site.mode is Mode.SERVICES_OFF:
        return web.Response(content_type="text/html", status=HTTPStatus.FORBIDDEN)
    if site.mode in {Mode.THROTTLED, Mode.THROTTLED_429}:  # not Moodle itself: a proxy in front of it
        return web.Response(status=HTTPStatus.TOO_MANY_REQUESTS, headers={"Retry-After": "30"})
    return await _served(site, request)


async def _served(site: Site, request: web.Request) -> web.Response:
    pairs = [*request.query.items(), *_texts(await request.post())]
    control = {key: value for key, value in pairs if key in _CONTROL}
    as_json = control.get("moodlewsrestformat") == "json"
    try:
        given = read((key, value) for key, value in pairs if key not in _CONTROL)
        value = await _call(site, control, given, str(request.url.origin()))
    except MoodleError as error:
        return _refusal(error) if as_json else _respond(xml.error(error), "application/xml")
    if isinstance(value, web.Response):
        return value
    return _respond(json.dumps(value).encode(), _JSON) if as_json else _respond(xml.answer(value), "application/xml")


def _refusal(error: MoodleError) -> web.Response:
    said = {"exception": error.exception, "errorcode": error.errorcode, "message": error.message}
    return _respond(json.dumps(said).encode(), _JSON)


def _texts(form: Any) -> list[tuple[str, str]]:  # noqa: ANN401 - aiohttp's type of it is long
    return [(key, value) for key, value in form.items() if isinstance(value, str)]


def _respond(body: bytes, content_type: str) -> web.Response:
    answered = web.Response(body=body, content_type=content_type, charset="utf-8")
    answered.force_close()
    return answered


async def _call(site: Site, control: dict[str, str], given: dict[str, Any], origin: str) -> Any:  # noqa: ANN401
    name = control.get("wsfunction", "")
    about = given.get("courseid", "")
    course = site.courses.get(int(about)) if isinstance(about, str) and about.isdecimal() else None
    site.calls.append(Call(name, course.id if course else None))
    token = _authenticated(site, control.get("wstoken", ""))
    if not name:
        raise BAD_PARAMETER
    if name in token.without:
        raise NO_ACCESS
    if name in token.refused:
        raise NO_CAPABILITY
    if name == _SITE_INFO:
        checked(given, {})
        functions = [each for each in (_SITE_INFO, *_FUNCTIONS) if each not in token.without]
        return people.site_info(site, token.learner, functions, f"{origin}/s/{site.id}")
    if name not in _FUNCTIONS:
        raise NO_RECORD
    function, wanted = _FUNCTIONS[name]
    arguments = checked(given, wanted)
    if course:
        await course.gate.passed()
        if course.broken is Broken.HTML:
            return web.Response(text="<html><body>Fatal error</body></html>", content_type="text/html")
    return function(site, token.learner, **arguments)


def _authenticated(site: Site, value: str) -> Token:
    token = site.tokens.get(value)
    if token is None or token.state is TokenState.WITHDRAWN:
        raise INVALID_TOKEN
    if site.mode is Mode.MAINTENANCE:
        raise MAINTENANCE
    if token.state is TokenState.EXPIRED:
        del site.tokens[value]  # Moodle deletes it when it is used, so that this is said only once
        raise NO_ACCESS
    if token.learner.suspended:
        raise SUSPENDED
    return token

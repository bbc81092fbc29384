"""The REST API, as far as a learner's token needs it (Canvas LMS REST API documentation: Courses, Modules, Users)."""

import json
import re
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Any

from aiohttp import web

from simulators.canvas import errors, oauth, views
from simulators.canvas.pages import page
from simulators.learning.sites import Broken, Call, Course, Enrolment, Learner, Mode, Site, Token, TokenState

_STRING_IDS = "application/json+canvas-string-ids"
# A module with more items than this comes without them, and with an address to ask at.
_MOST_ITEMS_INLINE = 20


async def answer(site: Site, request: web.Request, path: str) -> web.StreamResponse:
    """Answer a call to a Canvas site."""
    if site.mode is Mode.MAINTENANCE:
        return errors.maintenance()
    if site.mode in {Mode.THROTTLED, Mode.THROTTLED_429}:
        kind = HTTPStatus.FORBIDDEN if site.mode is Mode.THROTTLED else HTTPStatus.TOO_MANY_REQUESTS
        return errors.throttled(kind)
    if path == oauth.PATH:
        return await oauth.answer(site, request)
    for method, pattern, handler in _ROUTES:
        match = re.fullmatch(pattern, path)
        if match and request.method == method and site.mode is not Mode.SERVICES_OFF:
            numbers = {key: int(value) for key, value in match.groupdict().items()}
            return await _authenticated(site, request, path, handler, numbers)
    return web.Response(text="<html><body>Page Not Found</body></html>", content_type="text/html", status=404)


Handler = Callable[["Caller"], Awaitable[web.Response]]


class Caller:
    """Who calls, and what about."""

    def __init__(self, site: Site, request: web.Request, token: Token, numbers: dict[str, int]) -> None:
        self.site = site
        self.request = request
        self.learner: Learner = token.learner
        self.numbers = numbers
        self.include = request.query.getall("include[]", [])

    def found(self) -> tuple[Course, Enrolment] | web.Response:
        """The course that the call is about, with the learner's enrolment, or why not."""
        course = self.site.courses.get(self.numbers["course"])
        if course is None:
            return errors.no_such_thing()
        enrolment = course.enrolment(self.learner)
        if enrolment is None or course.broken is Broken.FORBIDDEN:
            return errors.not_authorized()
        if course.broken is Broken.ERROR:
            return errors.own_error()
        if course.broken is Broken.HTML:
            return web.Response(text="<html><body>Page Error</body></html>", content_type="text/html")
        if course.broken is Broken.MALFORMED:
            return _json({"modules": "none"})
        return course, enrolment


async def _authenticated(
    site: Site, request: web.Request, path: str, handler: Handler, numbers: dict[str, int]
) -> web.Response:
    site.calls.append(Call(path, numbers.get("course")))
    given = request.headers.get("Authorization", "").removeprefix("Bearer ") or request.query.get("access_token", "")
    if not given:
        return errors.no_user()
    token = site.tokens.get(given)
    if token is None or token.state is not TokenState.VALID:
        return errors.invalid_token()
    if token.learner.suspended:
        return errors.no_user()
    if _scope(path) in token.without:
        return errors.insufficient_scopes()
    if _scope(path) in token.refused:
        return errors.not_authorized()
    course = site.courses.get(numbers.get("course", 0))
    if course:
        await course.gate.passed()
    answered = await handler(Caller(site, request, token, numbers))
    answered.headers.update({"X-Request-Cost": "0.02", "X-Rate-Limit-Remaining": "599.98"})
    if _STRING_IDS in request.headers.get("Accept", "") and answered.content_type == "application/json":
        answered.text = json.dumps(_with_string_ids(json.loads(answered.text or "null")))
    return answered


def _scope(path: str) -> str:
    return "url:GET|" + re.sub(r"/\d+", "/:id", path)


def _with_string_ids(value: Any) -> Any:  # noqa: ANN401 - any value of JSON
    if isinstance(value, list):
        return [_with_string_ids(each) for each in value]
    if isinstance(value, dict):
        return {key: str(each) if _is_id(key, each) else _with_string_ids(each) for key, each in value.items()}
    return value


def _is_id(key: str, value: object) -> bool:
    return (key == "id" or key.endswith("_id")) and isinstance(value, int)


def _json(value: Any, status: int = HTTPStatus.OK) -> web.Response:  # noqa: ANN401 - any value of JSON
    return web.json_response(value, status=status)


async def _self(caller: Caller) -> web.Response:
    return _json(views.user(caller.learner))


async def _courses(caller: Caller) -> web.Response:
    query = caller.request.query
    if query.get("enrollment_state", "active") != "active" or query.get("enrollment_type", "student") != "student":
        return page(caller.request, [])
    shown: list[dict[str, Any]] = [
        views.course(course, enrolment, caller.learner, caller.include)
        for course, enrolment in caller.site.courses_of(caller.learner)
    ]
    shown += [
        views.restricted(course)
        for course in caller.site.courses.values()
        if not course.visible and caller.learner.id in course.enrolments and course.starts_at is not None
    ]
    return page(caller.request, shown)


async def _course(caller: Caller) -> web.Response:
    found = caller.found()
    if isinstance(found, web.Response):
        return found
    return _json(views.course(*found, caller.learner, caller.include))


async def _progress(caller: Caller) -> web.Response:
    found = caller.found()
    if isinstance(found, web.Response):
        return found
    shown = views.progress(*found)
    return _json(shown, HTTPStatus.BAD_REQUEST if "error" in shown else HTTPStatus.OK)


async def _bulk_progress(caller: Caller) -> web.Response:
    # For who teaches a course, and a learner does not.
    found = caller.found()
    return found if isinstance(found, web.Response) else errors.not_authorized()


async def _enrollments(caller: Caller) -> web.Response:
    found = caller.found()
    if isinstance(found, web.Response):
        return found
    return page(caller.request, views.enrollments(*found, caller.learner))


async def _own_enrollments(caller: Caller) -> web.Response:
    taken = caller.site.courses_of(caller.learner)
    return page(caller.request, [each for pair in taken for each in views.enrollments(*pair, caller.learner)])


async def _modules(caller: Caller) -> web.Response:
    found = caller.found()
    if isinstance(found, web.Response):
        return found
    course, enrolment = found
    module = views.module(course)
    url = caller.request.url.with_query(None)
    module["items_url"] = str(url.with_path(f"{url.path}/{module['id']}/items"))
    if "items" in caller.include and len(course.activities) <= _MOST_ITEMS_INLINE:
        module["items"] = views.items(course, enrolment)
    return page(caller.request, [module] if course.activities else [])


async def _items(caller: Caller) -> web.Response:
    found = caller.found()
    return found if isinstance(found, web.Response) else page(caller.request, views.items(*found))


_COURSE = r"/api/v1/courses/(?P<course>\d+)"
_ROUTES: list[tuple[str, str, Handler]] = [
    ("GET", "/api/v1/users/self", _self),
    ("GET", "/api/v1/(?:users/self/)?courses", _courses),
    ("GET", _COURSE, _course),
    ("GET", _COURSE + "/users/self/progress", _progress),
    ("GET", _COURSE + "/bulk_user_progress", _bulk_progress),
    ("GET", _COURSE + "/enrollments", _enrollments),
    ("GET", "/api/v1/users/self/enrollments", _own_enrollments),
    ("GET", _COURSE + "/modules", _modules),
    ("GET", _COURSE + r"/modules/(?P<module>\d+)/items", _items),
]

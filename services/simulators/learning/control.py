"""Orders to the stand-in, under ``/_sites``: what happens at a site while nobody looks."""

from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any, TypeVar

from aiohttp import web
from pydantic import BaseModel, ValidationError

from simulators.learning import orders
from simulators.learning.sites import Activity, Course, Done, Enrolment, Learner, Site

Model = TypeVar("Model", bound=BaseModel)
Key = TypeVar("Key")
Value = TypeVar("Value")
_SITE = "/_sites/{site}"
_COURSE = _SITE + "/courses/{course}"


class Control:
    """The routes; a site, learner, course or token that is not there answers 404."""

    def __init__(self, sites: dict[str, Site]) -> None:
        self._sites = sites

    def add_routes(self, app: web.Application) -> None:
        """Add the routes to the application."""
        router = app.router
        router.add_post("/_sites", self._new_site)
        router.add_patch(_SITE, self._change_site)
        router.add_get(_SITE + "/calls", self._calls)
        router.add_post(_SITE + "/learners", self._new_learner)
        router.add_patch(_SITE + "/learners/{learner}", self._change_learner)
        router.add_post(_SITE + "/learners/{learner}/tokens", self._new_token)
        router.add_patch(_SITE + "/tokens/{token}", self._change_token)
        router.add_post(_SITE + "/courses", self._new_courses)
        router.add_patch(_COURSE, self._change_course)
        router.add_delete(_COURSE, self._delete_course)
        router.add_put(_COURSE + "/enrolments/{learner}", self._enrol)
        router.add_delete(_COURSE + "/enrolments/{learner}", self._unenrol)
        router.add_put(_COURSE + "/completions/{learner}", self._complete)

    async def _new_site(self, request: web.Request) -> web.Response:
        order = await _read(request, orders.SiteOrder)
        site = Site(order.kind, order.name)
        self._sites[site.id] = site
        return web.json_response({"id": site.id, "baseUrl": f"/s/{site.id}"}, status=HTTPStatus.CREATED)

    async def _change_site(self, request: web.Request) -> web.Response:
        site = self._site(request)
        _apply(site, await _read(request, orders.SiteChange))
        return web.json_response({})

    async def _calls(self, request: web.Request) -> web.Response:
        site = self._site(request)
        calls = [{"name": call.name, "course": call.course} for call in site.calls]
        return web.json_response({"calls": calls, "atOnce": site.at_once})

    async def _new_learner(self, request: web.Request) -> web.Response:
        site = self._site(request)
        order = await _read(request, orders.LearnerOrder)
        learner = Learner(site.number(), order.name)
        site.learners[learner.id] = learner
        token = site.new_token(learner, frozenset())
        return web.json_response({"id": learner.id, "token": token.value}, status=HTTPStatus.CREATED)

    async def _change_learner(self, request: web.Request) -> web.Response:
        learner = self._learner(request)
        _apply(learner, await _read(request, orders.LearnerChange))
        return web.json_response({})

    async def _new_token(self, request: web.Request) -> web.Response:
        site, learner = self._site(request), self._learner(request)
        order = await _read(request, orders.TokenOrder)
        token = site.new_token(learner, frozenset(order.without))
        return web.json_response({"token": token.value}, status=HTTPStatus.CREATED)

    async def _change_token(self, request: web.Request) -> web.Response:
        token = _there(self._site(request).tokens, request.match_info["token"])
        _apply(token, await _read(request, orders.TokenChange))
        return web.json_response({})

    async def _new_courses(self, request: web.Request) -> web.Response:
        site = self._site(request)
        order = await _read(request, orders.CourseOrder)
        made = [_course(site, order, number) for number in range(order.count)]
        for course in made:
            site.courses[course.id] = course
            if order.learner is not None:
                course.enrolments[_there(site.learners, order.learner).id] = Enrolment()
        views = [
            {"id": each.id, "title": each.title, "activities": [one.id for one in each.activities]} for each in made
        ]
        return web.json_response({"courses": views}, status=HTTPStatus.CREATED)

    async def _change_course(self, request: web.Request) -> web.Response:
        course = self._course(request)
        _apply(course, await _read(request, orders.CourseChange))
        return web.json_response({})

    async def _delete_course(self, request: web.Request) -> web.Response:
        del self._site(request).courses[self._course(request).id]
        return web.json_response({})

    async def _enrol(self, request: web.Request) -> web.Response:
        course, learner = self._course(request), self._learner(request)
        order = await _read(request, orders.EnrolmentOrder)
        enrolment = course.enrolments.setdefault(learner.id, Enrolment())
        enrolment.standing, enrolment.sections = order.state, order.sections
        return web.json_response({})

    async def _unenrol(self, request: web.Request) -> web.Response:
        course, learner = self._course(request), self._learner(request)
        _there(course.enrolments, learner.id)
        del course.enrolments[learner.id]
        return web.json_response({})

    async def _complete(self, request: web.Request) -> web.Response:
        course = self._course(request)
        enrolment = _there(course.enrolments, self._learner(request).id)
        order = await _read(request, orders.CompletionOrder)
        at = order.at or datetime.now(UTC)
        if order.activity is None:
            enrolment.completed = at
        else:
            _there({each.id: each for each in course.activities}, order.activity)
            enrolment.done[order.activity] = Done(order.state, at)
        return web.json_response({})

    def _site(self, request: web.Request) -> Site:
        return _there(self._sites, request.match_info["site"])

    def _learner(self, request: web.Request) -> Learner:
        return _there(self._site(request).learners, _number(request, "learner"))

    def _course(self, request: web.Request) -> Course:
        return _there(self._site(request).courses, _number(request, "course"))


def _course(site: Site, order: orders.CourseOrder, number: int) -> Course:
    title = order.title if order.count == 1 else f"{order.title} {number + 1}"
    facts = order.model_dump(include={"summary", "completion", "visible", "starts_at", "ends_at"})
    activities = [Activity(site.number(), each.title, each.tracked) for each in order.activities]
    return Course(site.number(), title, activities=activities, **facts)


def _apply(thing: Any, change: orders.Order) -> None:  # noqa: ANN401 - a site, learner, token or course
    for name, value in change.model_dump(exclude_none=True).items():
        if name == "hold":
            thing.gate.hold(held=value)
        else:
            setattr(thing, name, value)


def _number(request: web.Request, name: str) -> int:
    text = request.match_info[name]
    if not text.isdecimal():
        raise web.HTTPNotFound
    return int(text)


def _there(known: dict[Key, Value], key: Key) -> Value:
    if key not in known:
        raise web.HTTPNotFound
    return known[key]


async def _read(request: web.Request, model: type[Model]) -> Model:
    try:
        return model.model_validate_json(await request.read())
    except ValidationError as error:
        raise web.HTTPBadRequest(text=str(error)) from error

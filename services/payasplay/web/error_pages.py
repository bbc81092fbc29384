"""What a visitor sees where a page cannot be shown, and where an expired session leads."""

import math
from collections.abc import Awaitable
from urllib.parse import urlencode

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, Response
from redis.exceptions import RedisError
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from payasplay import tracing
from payasplay.client import (
    ApiError,
    Forbidden,
    NetworkError,
    NotFound,
    NotSignedIn,
    RateLimited,
    RequestTimeout,
    ServerError,
)
from payasplay.logs import logger
from payasplay.web.csrf import CsrfRefused
from payasplay.web.rendering import page_for, redirect
from payasplay.web.visitors import (
    IntroductionNeeded,
    SignInNeeded,
    Visitor,
    address_of,
    enter,
    stranger_of,
    visitor_of,
)

_log = logger(__name__)
_PAGES = {404: "not_found", 405: "not_found", 413: "too_large"}
_TOO_MANY = 429
_MINUTE_SECONDS = 60
_FIRST_SERVER_STATUS = 500
_UNAVAILABLE = 503


def install(app: FastAPI) -> None:
    """Give the application its error pages."""
    app.exception_handler(HTTPException)(_http)
    app.exception_handler(RequestValidationError)(_malformed)
    app.exception_handler(CsrfRefused)(_csrf)
    app.exception_handler(SignInNeeded)(_sign_in)
    app.exception_handler(IntroductionNeeded)(_introduction)
    app.exception_handler(ApiError)(_api)
    app.exception_handler(RedisError)(_store_away)


def broken_page(request: Request) -> Awaitable[Response]:
    """The page for what nobody expected, without a look into the session store, which may be what broke."""
    return run_in_threadpool(_page, request, stranger_of(request), "broken", 500)


def unavailable(request: Request, problem: Exception, *, text_id: str | None = None) -> HTMLResponse:
    """The page that says that something we need is away; logged as a warning, for it is not this process's fault."""
    _log.warning("not available", error=repr(problem))
    return _page(request, _visitor(request), "unavailable", _UNAVAILABLE, text_id=text_id)


def to_sign_in(visitor: Visitor, request: Request, back_to: str) -> Response:
    """To the sign-in page and back afterwards; a session that was signed in is over."""
    sessions = visitor.services.sessions
    message = "sign_in.wall" if visitor.session.guest else "sign_in.needed"
    if visitor.signed_in:
        message = "error.SESSION_EXPIRED"
        sessions.end(visitor.session)
        locale = visitor.locale
        visitor = enter(request, sessions.start())
        sessions.remember_locale(visitor.session, locale)
    sessions.leave_notice(visitor.session, message, tone="info")
    return redirect(f"/sign-in?{urlencode({'next': back_to})}")


def _page(
    request: Request, visitor: Visitor, kind: str, status: int, *, text_id: str | None = None, wait: int | None = None
) -> HTMLResponse:
    reference = tracing.request_id.get()
    return page_for(
        request, visitor, "error", status=status, kind=kind, text_id=text_id, wait=wait, reference=reference
    )


def _visitor(request: Request) -> Visitor:
    try:
        return visitor_of(request)
    except RedisError as problem:
        _log.warning("session store away", error=repr(problem))
        return stranger_of(request)


def _http(request: Request, problem: Exception) -> Response:
    status = problem.status_code if isinstance(problem, HTTPException) else _FIRST_SERVER_STATUS
    page = _page(request, _visitor(request), _PAGES.get(status, "bad_request"), status)
    if isinstance(problem, HTTPException) and problem.headers:
        page.headers.update(problem.headers)
    return page


def _malformed(request: Request, _problem: Exception) -> Response:
    return _page(request, _visitor(request), "bad_request", 422)


def _csrf(request: Request, _problem: Exception) -> Response:
    _log.warning("form refused: no valid CSRF token", path=request.url.path)
    return _page(request, _visitor(request), "csrf", 403)


def _sign_in(request: Request, problem: Exception) -> Response:
    back_to = problem.back_to if isinstance(problem, SignInNeeded) else "/"
    return to_sign_in(visitor_of(request), request, back_to)


def _introduction(_request: Request, problem: Exception) -> Response:
    back_to = problem.back_to if isinstance(problem, IntroductionNeeded) else "/"
    return redirect(f"/onboarding?{urlencode({'next': back_to})}")


def _api(request: Request, problem: Exception) -> Response:
    if isinstance(problem, NotSignedIn):
        return to_sign_in(visitor_of(request), request, address_of(request))
    if isinstance(problem, NotFound):
        return _page(request, _visitor(request), "not_found", 404)
    if isinstance(problem, Forbidden):
        return _page(request, _visitor(request), "forbidden", 403)
    if isinstance(problem, RateLimited):
        return _too_many(request, problem)
    if isinstance(problem, NetworkError | RequestTimeout | ServerError):
        return unavailable(request, problem)
    _log.error("the API refused what a page asked for", error=repr(problem))
    return _page(request, _visitor(request), "broken", 500)


def _too_many(request: Request, problem: RateLimited) -> Response:
    seconds = math.ceil(problem.retry_after or _MINUTE_SECONDS)
    page = _page(request, _visitor(request), "too_many", _TOO_MANY, wait=math.ceil(seconds / _MINUTE_SECONDS))
    page.headers["Retry-After"] = str(seconds)
    return page


def _store_away(request: Request, problem: Exception) -> Response:
    _log.warning("session store away", error=repr(problem))
    return _page(request, stranger_of(request), "unavailable", _UNAVAILABLE)

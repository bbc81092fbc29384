"""Canvas's ways of saying no."""

import json
from http import HTTPStatus

from aiohttp import web

_REALM = {"WWW-Authenticate": 'Bearer realm="canvas-lms"'}


def _errors(code: HTTPStatus, message: str, headers: dict[str, str] | None = None, **more: str) -> web.Response:
    text = json.dumps({**more, "errors": [{"message": message}]})
    return web.Response(text=text, status=code, headers=headers, content_type="application/json")


def invalid_token() -> web.Response:
    """A token that nobody has any more."""
    return _errors(HTTPStatus.UNAUTHORIZED, "Invalid access token.", _REALM)


def no_user() -> web.Response:
    """No token, or an account that may not sign in."""
    message = "user authorization required"
    return _errors(HTTPStatus.UNAUTHORIZED, message, _REALM, status="unauthenticated")


def not_authorized() -> web.Response:
    """A good token without the permission: the same status, and no header to sign in again."""
    message = "user not authorized to perform that action"
    return _errors(HTTPStatus.UNAUTHORIZED, message, status="unauthorized")


def insufficient_scopes() -> web.Response:
    """A good token that was not made for this call."""
    return _errors(HTTPStatus.UNAUTHORIZED, "Insufficient scopes on access token.")


def no_such_thing() -> web.Response:
    """Nothing there."""
    return _errors(HTTPStatus.NOT_FOUND, "The specified resource does not exist.")


def own_error() -> web.Response:
    """Canvas's own mistake."""
    return _errors(HTTPStatus.INTERNAL_SERVER_ERROR, "An error occurred.")


def throttled(status: HTTPStatus) -> web.Response:
    """Too many calls; nothing says how long to wait."""
    headers = {"X-Rate-Limit-Remaining": "0.0", "X-Request-Cost": "0.0"}
    return web.Response(text="403 Forbidden (Rate Limit Exceeded)", status=status, headers=headers)


def maintenance() -> web.Response:
    """A page in front of Canvas while it is worked on."""
    page = "<!doctype html><title>Maintenance</title><p>We will be back soon."
    return web.Response(text=page, content_type="text/html", status=HTTPStatus.SERVICE_UNAVAILABLE)

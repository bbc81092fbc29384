"""/login/oauth2/token: a refresh token becomes an access token, and an access token ends.

A learner's own token serves as the refresh token: the stand-in has no pages where somebody could give leave.
"""

from http import HTTPStatus

from aiohttp import web

from simulators.canvas import errors
from simulators.learning.sites import Site, TokenState

PATH = "/login/oauth2/token"
_SECONDS = 3600


async def answer(site: Site, request: web.Request) -> web.Response:
    """POST gives a token, DELETE ends the one that it comes with."""
    if request.method == "POST":
        return _refreshed(site, {key: str(value) for key, value in (await request.post()).items()})
    if request.method == "DELETE":
        return _ended(site, request.headers.get("Authorization", "").removeprefix("Bearer "))
    return errors.no_such_thing()


def _refreshed(site: Site, form: dict[str, str]) -> web.Response:
    known = site.tokens.get(form.get("refresh_token", ""))
    if form.get("grant_type") != "refresh_token" or known is None or known.state is not TokenState.VALID:
        said = {"error": "invalid_grant", "error_description": "refresh_token not found"}
        return web.json_response(said, status=HTTPStatus.BAD_REQUEST)
    token = site.new_token(known.learner, known.without)
    user = {"id": known.learner.id, "name": known.learner.name}
    return web.json_response(
        {"access_token": token.value, "token_type": "Bearer", "user": user, "expires_in": _SECONDS}
    )


def _ended(site: Site, value: str) -> web.Response:
    if value not in site.tokens:
        return errors.invalid_token()
    del site.tokens[value]
    return web.json_response({})

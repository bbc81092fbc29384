"""PKCE (RFC 7636) as Google keeps it, which the provider underneath does not know: no code without its verifier."""

import base64
import hashlib
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import flask
from werkzeug.wrappers import Response

AUTHORIZE = "/oauth2/authorize"
TOKEN = "/oauth2/token"  # noqa: S105 (a path)


def add_to(app: flask.Flask) -> None:
    """Ask every authorization for a challenge, and every exchange of its code for the verifier."""
    challenges: dict[str, str] = {}
    app.before_request(_check(challenges))
    app.after_request(_remember(challenges))


def _check(challenges: dict[str, str]) -> Callable[[], Response | None]:
    def check() -> Response | None:
        request = flask.request
        if request.path == AUTHORIZE and request.args.get("code_challenge_method") != "S256":
            return flask.make_response("code_challenge_method=S256 is required", 400)
        if request.path == TOKEN and request.form.get("grant_type") == "authorization_code":
            expected = challenges.pop(request.form.get("code", ""), None)
            if expected is None or expected != s256(request.form.get("code_verifier", "")):
                return flask.make_response(flask.jsonify(error="invalid_grant"), 400)
        return None

    return check


def _remember(challenges: dict[str, str]) -> Callable[[Response], Response]:
    def remember(answer: Response) -> Response:
        given = parse_qs(urlsplit(answer.headers.get("Location", "")).query).get("code")
        if flask.request.path == AUTHORIZE and given:
            challenges[given[0]] = flask.request.args.get("code_challenge", "")
        return answer

    return remember


def s256(verifier: str) -> str:
    """The challenge of a verifier."""
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()

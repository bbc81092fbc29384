"""/login/token.php: a token for a name and a password. Its errors have a shape of their own, with status 200 as all.

A learner signs in as ``user<number>`` and with the number of the site behind it: the stand-in keeps no passwords.
"""

import json

from aiohttp import web

from simulators.learning.sites import Learner, Site

PATH = "/login/token.php"
SERVICE = "moodle_mobile_app"


def password_of(site: Site, learner: Learner) -> str:
    """What a learner of this site signs in with."""
    return f"{site.id}-{learner.id}"


def answer(site: Site, form: dict[str, str]) -> web.Response:
    """A new token, or why there is none."""
    if not all(form.get(name) for name in ("username", "password", "service")):
        return _refused("missingparam", "A required parameter was missing")
    if form["service"] != SERVICE:
        return _refused("servicenotavailable", "Web service is not available (it doesn't exist or might be disabled)")
    found = [each for each in site.learners.values() if form["username"] == f"user{each.id}"]
    if not found or form["password"] != password_of(site, found[0]):
        return _refused("invalidlogin", "Invalid login, please try again")
    token = site.new_token(found[0], frozenset())
    return _json({"token": token.value, "privatetoken": None})


def _refused(errorcode: str, error: str) -> web.Response:
    empty = {"stacktrace": None, "debuginfo": None, "reproductionlink": None}
    return _json({"error": error, "errorcode": errorcode} | empty)


def _json(value: dict[str, str | None]) -> web.Response:
    answered = web.Response(body=json.dumps(value).encode(), content_type="application/json", charset="utf-8")
    answered.force_close()
    return answered

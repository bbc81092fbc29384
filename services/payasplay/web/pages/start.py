"""The start page, the language switch, and what browsers and monitors ask for."""

import json

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response

from payasplay.i18n import LOCALES
from payasplay.logs import logger
from payasplay.web.csrf import CheckedForm
from payasplay.web.forms import Field, read
from payasplay.web.rendering import redirect, render
from payasplay.web.security_headers import REPORT_PATH
from payasplay.web.visitors import AnyVisitor, safe_path

router = APIRouter()
_log = logger(__name__)
_LANGUAGE_FIELDS = (Field("locale", pattern=f"^({'|'.join(LOCALES)})$"), Field("next", maximum=500, required=False))
_BAD_REQUEST = 400
_TOO_LARGE = 413
# Anybody can send reports: a long one would only fill the log.
_LONGEST_REPORT_BYTES = 8 * 1024


@router.get("/")
def start(request: Request, visitor: AnyVisitor) -> Response:
    """What the product is, and the ways in; whoever is signed in goes on to the catalogue."""
    if visitor.signed_in:
        return redirect("/catalogue")
    return render(request, "start", minimum=visitor.services.settings.topup_minimum)


@router.post("/language")
def choose_language(request: Request, visitor: AnyVisitor, data: CheckedForm) -> Response:
    """Keep the chosen language: on the account of who is signed in, else in the session."""
    form = read(_LANGUAGE_FIELDS, data)
    if not form.is_ok():
        return render(request, "start", minimum=visitor.services.settings.topup_minimum, status=_BAD_REQUEST)
    locale = form.values["locale"]
    if visitor.signed_in:
        visitor.api.account.update(locale=locale)
    visitor.services.sessions.remember_locale(visitor.session, locale)
    return redirect(safe_path(form.values["next"], default="/"))


@router.get("/health")
def health() -> JSONResponse:
    """Ready to serve."""
    return JSONResponse({"status": "ok", "service": "web"})


@router.post(REPORT_PATH, status_code=204)
async def content_policy_report(request: Request) -> Response:
    """A browser says that a page tried what its policy forbids: somebody's attack, or our mistake."""
    body = await request.body()
    if len(body) > _LONGEST_REPORT_BYTES:
        return Response(status_code=_TOO_LARGE)
    try:
        report = json.loads(body)
    except ValueError:
        return Response(status_code=_BAD_REQUEST)
    _log.error("content security policy violated", report=report)
    return Response(status_code=204)

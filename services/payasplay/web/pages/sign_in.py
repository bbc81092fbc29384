"""Sign-in and sign-out."""

from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from payasplay.accounts.schemas import SignInIn
from payasplay.client import (
    ApiError,
    EmailNotVerified,
    InvalidCredentials,
    RateLimited,
)
from payasplay.client import ValidationError as ApiValidationError
from payasplay.client.models import TokenPairOut
from payasplay.logs import logger
from payasplay.web.csrf import CheckedForm
from payasplay.web.forms import Field, Form, field_of, read
from payasplay.web.rendering import redirect, render
from payasplay.web.visitors import NEVER_COVERED, AnyVisitor, Visitor, enter, safe_path, visitor_of

router = APIRouter()
_log = logger(__name__)
_FIELDS = (
    field_of(SignInIn, "email"),
    field_of(SignInIn, "password", secret=True),
    Field("next", maximum=500, required=False),
)
_UNPROCESSABLE = 422


@router.get("/sign-in")
def form(request: Request, visitor: AnyVisitor) -> Response:
    """The form; whoever is signed in already goes on."""
    back_to = safe_path(request.query_params.get("next"))
    return redirect(back_to) if visitor.signed_in else _show(request, Form(_FIELDS, {"next": back_to}))


@router.post("/sign-in")
def sign_in(request: Request, visitor: AnyVisitor, data: CheckedForm) -> Response:
    """Open a session, and go to the page that was wanted."""
    sent = read(_FIELDS, data)
    sent.values["next"] = safe_path(sent.values["next"])
    if not sent.is_ok():
        return _show(request, sent, status=_UNPROCESSABLE)
    try:
        pair = visitor.services.api.auth.sign_in(sent.values["email"], sent.values["password"])
    except ApiValidationError as problem:
        sent.blame_all(problem.details)
        return _show(request, sent, status=_UNPROCESSABLE, problem=problem if sent.is_ok() else None)
    except (InvalidCredentials, EmailNotVerified, RateLimited) as problem:
        return _show(request, sent, status=problem.status or _UNPROCESSABLE, problem=problem)
    return redirect(after_sign_in(become(request, visitor, pair), sent.values["next"]))


@router.post("/sign-out")
def sign_out(request: Request, visitor: AnyVisitor, _data: CheckedForm) -> Response:
    """End the session here, and at the API."""
    sessions = visitor.services.sessions
    _end(visitor)
    left = enter(request, sessions.start())
    sessions.remember_locale(left.session, visitor.locale)
    sessions.leave_notice(left.session, "sign_out.done")
    return redirect("/")


def become(request: Request, visitor: Visitor, pair: TokenPairOut) -> Visitor:
    """Sign the visitor in: a new session with a new id, in the account's language; the one before is gone."""
    sessions = visitor.services.sessions
    _end(visitor)
    entered = enter(request, sessions.start(pair))
    if visitor.session.toured:
        sessions.remember_tour(entered.session)
    return entered


def _end(visitor: Visitor) -> None:
    if visitor.signed_in:
        try:
            visitor.api.auth.sign_out()
        except ApiError as problem:
            # The browser is signed out whatever the API says; there, the session ends by itself when it expires.
            _log.warning("the API was not told of a sign-out", error=repr(problem))
    visitor.services.sessions.end(visitor.session)


def after_sign_in(entered: Visitor, wanted: str) -> str:
    """Where somebody goes who has just signed in: a new account meets the introduction, or what is left of it."""
    member = entered.session.member
    if member is None or member.onboarded or wanted.startswith(NEVER_COVERED):
        return wanted
    first = "/onboarding/welcome" if entered.session.toured else "/onboarding"
    return f"{first}?{urlencode({'next': wanted})}"


def _show(request: Request, form: Form, *, status: int = 200, problem: ApiError | None = None) -> HTMLResponse:
    google = visitor_of(request).services.settings.oidc_issuer is not None
    unconfirmed = isinstance(problem, EmailNotVerified)
    return render(request, "sign_in", form=form, problem=problem, status=status, google=google, unconfirmed=unconfirmed)

"""A forgotten password: ask for a link, and set a new one with it."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from payasplay.accounts.schemas import ForgotPasswordIn, ResetPasswordIn
from payasplay.client import ApiError, RateLimited
from payasplay.client import ValidationError as ApiValidationError
from payasplay.web.csrf import CheckedForm
from payasplay.web.forms import Form, field_of, read
from payasplay.web.rendering import redirect, render
from payasplay.web.visitors import AnyVisitor

router = APIRouter()
_ASK_FIELDS = (field_of(ForgotPasswordIn, "email", pattern_code="not_an_email"),)
_RESET_FIELDS = (field_of(ResetPasswordIn, "token"), field_of(ResetPasswordIn, "password", secret=True))
_UNPROCESSABLE = 422
_BAD_REQUEST = 400


@router.get("/forgot-password")
def ask_form(request: Request) -> HTMLResponse:
    """Which address it is about."""
    return _ask(request, Form(_ASK_FIELDS))


@router.post("/forgot-password")
def ask(request: Request, visitor: AnyVisitor, data: CheckedForm) -> Response:
    """Ask for a mail; the answer is the same for an address that nobody has."""
    sent = read(_ASK_FIELDS, data)
    if not sent.is_ok():
        return _ask(request, sent, status=_UNPROCESSABLE)
    try:
        visitor.services.api.auth.forgot_password(sent.values["email"])
    except ApiValidationError as problem:
        sent.blame_all(problem.details)
        return _ask(request, sent, status=_UNPROCESSABLE)
    except RateLimited as problem:
        return _ask(request, sent, status=429, problem=problem)
    return redirect("/forgot-password/check-mail")


@router.get("/forgot-password/check-mail")
def check_mail(request: Request) -> HTMLResponse:
    """What to do next."""
    return render(request, "forgot_password_mail")


@router.get("/reset-password")
def reset_form(request: Request) -> HTMLResponse:
    """The form for a new password; opening the link uses nothing up."""
    sent = Form(_RESET_FIELDS, {"token": request.query_params.get("token", "")})
    rules = sent.limits("token")
    whole = rules.minimum <= len(sent.values["token"]) <= rules.maximum
    return _reset(request, sent, valid=whole, status=200 if whole else _BAD_REQUEST)


@router.post("/reset-password")
def reset(request: Request, visitor: AnyVisitor, data: CheckedForm) -> Response:
    """Set it; every session ends, so the way goes on to the sign-in page."""
    sent = read(_RESET_FIELDS, data)
    if not sent.is_ok():
        return _reset(request, sent, valid="token" not in sent.faults, status=_UNPROCESSABLE)
    try:
        visitor.services.api.auth.reset_password(sent.values["token"], sent.values["password"])
    except ApiValidationError as problem:
        sent.blame_all(problem.details)
        return _reset(request, sent, valid="token" not in sent.faults, status=_UNPROCESSABLE)
    visitor.services.sessions.leave_notice(visitor.session, "reset_password.done")
    return redirect("/sign-in")


def _ask(request: Request, form: Form, *, status: int = 200, problem: ApiError | None = None) -> HTMLResponse:
    return render(request, "forgot_password", form=form, problem=problem, status=status)


def _reset(request: Request, form: Form, *, valid: bool, status: int) -> HTMLResponse:
    return render(request, "reset_password", form=form, valid=valid, status=status)

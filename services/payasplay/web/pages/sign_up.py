"""Sign-up, and the confirmation of the e-mail address."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from payasplay.accounts.schemas import ConfirmationMailIn, SignUpIn, VerifyEmailIn
from payasplay.client import ApiError, NetworkError, RateLimited, RequestTimeout, ServerError
from payasplay.client import ValidationError as ApiValidationError
from payasplay.web.csrf import CheckedForm
from payasplay.web.forms import Form, field_of, read
from payasplay.web.pages.sign_in import after_sign_in, become
from payasplay.web.rendering import redirect, render
from payasplay.web.visitors import AnyVisitor, safe_path, visitor_of

router = APIRouter()
_FIELDS = (
    field_of(SignUpIn, "name"),
    field_of(SignUpIn, "email", pattern_code="not_an_email"),
    field_of(SignUpIn, "password", secret=True),
)
_AGAIN_FIELDS = (field_of(ConfirmationMailIn, "email", pattern_code="not_an_email"),)
# The address that a browser has signed up with: the page that says "look into your mailbox" can send the mail again.
_ADDRESS = "unconfirmed"
# The page that somebody wanted who has no account yet: it is shown when there is one.
_WANTED = "wanted"
_TOKEN_FIELDS = (field_of(VerifyEmailIn, "token"),)
_UNPROCESSABLE = 422
_BAD_REQUEST = 400


@router.get("/sign-up")
def form(request: Request, visitor: AnyVisitor) -> Response:
    """The form; nothing for who is signed in."""
    wanted = safe_path(request.query_params.get("next"))
    if visitor.signed_in:
        return redirect(wanted)
    visitor.services.sessions.keep(visitor.session, _WANTED, wanted)
    return _show(request, Form(_FIELDS))


@router.post("/sign-up")
def sign_up(request: Request, visitor: AnyVisitor, data: CheckedForm) -> Response:
    """Ask for an account; the answer is the same for an address that has one."""
    sent = read(_FIELDS, data)
    if not sent.is_ok():
        return _show(request, sent, status=_UNPROCESSABLE)
    values = sent.values
    try:
        visitor.services.api.auth.sign_up(values["email"], values["password"], values["name"], visitor.locale)
    except ApiValidationError as problem:
        sent.blame_all(problem.details)
        return _show(request, sent, status=_UNPROCESSABLE, problem=problem if sent.is_ok() else None)
    except RateLimited as problem:
        return _show(request, sent, status=429, problem=problem)
    visitor.services.sessions.keep(visitor.session, _ADDRESS, values["email"])
    return redirect("/sign-up/check-mail")


@router.get("/sign-up/check-mail")
def check_mail(request: Request, visitor: AnyVisitor) -> HTMLResponse:
    """What to do next, and what to do where no mail comes."""
    address = visitor.services.sessions.kept(visitor.session, _ADDRESS) or ""
    return _check_mail(request, Form(_AGAIN_FIELDS, {"email": address}))


@router.post("/sign-up/check-mail")
def send_again(request: Request, visitor: AnyVisitor, data: CheckedForm) -> Response:
    """Have the mail sent once more; the answer is the same for an address that nobody has, or that is confirmed."""
    sent = read(_AGAIN_FIELDS, data)
    if not sent.is_ok():
        return _check_mail(request, sent, status=_UNPROCESSABLE)
    try:
        visitor.services.api.auth.send_confirmation_again(sent.values["email"])
    except ApiValidationError as problem:
        sent.blame_all(problem.details)
        return _check_mail(request, sent, status=_UNPROCESSABLE)
    except RateLimited as problem:
        return _check_mail(request, sent, status=429, problem=problem)
    visitor.services.sessions.keep(visitor.session, _ADDRESS, sent.values["email"])
    visitor.services.sessions.leave_notice(visitor.session, "check_mail.again.done")
    return redirect("/sign-up/check-mail")


@router.get("/verify-email")
def confirm_form(request: Request) -> HTMLResponse:
    """A button, not the deed itself: programs that look into mails open links, and must not use them up."""
    sent = Form(_TOKEN_FIELDS, {"token": request.query_params.get("token", "")})
    rules = sent.limits("token")
    whole = rules.minimum <= len(sent.values["token"]) <= rules.maximum
    return render(request, "verify_email", form=sent, valid=whole, status=200 if whole else _BAD_REQUEST)


@router.post("/verify-email")
def confirm(request: Request, visitor: AnyVisitor, data: CheckedForm) -> Response:
    """Confirm the address; the one who did is signed in, and goes to the page that was wanted in this browser."""
    sent = read(_TOKEN_FIELDS, data)
    if not sent.is_ok():
        return render(request, "verify_email", form=sent, valid=False, status=_BAD_REQUEST)
    try:
        pair = visitor.services.api.auth.verify_email(sent.values["token"])
    except (NetworkError, RequestTimeout, ServerError, RateLimited):
        raise
    except ApiError:
        return render(request, "verify_email", form=sent, valid=False, status=_BAD_REQUEST)
    wanted = safe_path(visitor.services.sessions.kept(visitor.session, _WANTED))
    entered = become(request, visitor, pair)
    entered.services.sessions.leave_notice(entered.session, "verify_email.done")
    return redirect(after_sign_in(entered, wanted))


def _check_mail(request: Request, form: Form, *, status: int = 200, problem: ApiError | None = None) -> HTMLResponse:
    return render(request, "check_mail", form=form, problem=problem, status=status)


def _show(request: Request, form: Form, *, status: int = 200, problem: ApiError | None = None) -> HTMLResponse:
    visitor = visitor_of(request)
    wanted = safe_path(visitor.services.sessions.kept(visitor.session, _WANTED))
    return render(request, "sign_up", form=form, problem=problem, wanted=wanted, status=status)

"""The owner's own account: name, language, password, where it is signed in, the introduction once more."""

from dataclasses import replace

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from payasplay.accounts.schemas import ChangePasswordIn
from payasplay.client import ApiError, RateLimited
from payasplay.client import ValidationError as ApiValidationError
from payasplay.i18n import LOCALES
from payasplay.web.csrf import CheckedForm
from payasplay.web.forms import Field, Form, field_of, read
from payasplay.web.rendering import redirect, render
from payasplay.web.visitors import SignedIn, Visitor, enter

router = APIRouter(prefix="/settings/account")
_NAME = Field("name", minimum=1, maximum=100)
_LOCALE = Field("locale", pattern=f"^({'|'.join(LOCALES)})$")
_PROFILE = (_NAME, _LOCALE)
_CURRENT = Field("current_password", maximum=128, stripped=False, secret=True)
_NEW = field_of(ChangePasswordIn, "new_password", secret=True)
_UNPROCESSABLE = 422
_API_NAMES = {"currentPassword": "current_password", "newPassword": "new_password"}


@router.get("")
def account(request: Request, visitor: SignedIn) -> HTMLResponse:
    """All of it."""
    return _show(request, visitor)


@router.post("")
def change_profile(request: Request, visitor: SignedIn, data: CheckedForm) -> Response:
    """Change the name and the language."""
    sent = read(_PROFILE, data)
    if sent.is_ok():
        try:
            changed = visitor.api.account.update(name=sent.values["name"], locale=sent.values["locale"])
        except ApiValidationError as problem:
            sent.blame_all(problem.details)
        else:
            visitor.services.sessions.remember_member(visitor.session, changed)
            visitor.services.sessions.leave_notice(visitor.session, "account.profile.done")
            return redirect("/settings/account")
    return _show(request, visitor, profile=sent, status=_UNPROCESSABLE)


@router.post("/password")
def change_password(request: Request, visitor: SignedIn, data: CheckedForm) -> Response:
    """Change the password; other devices are signed out."""
    has_password = visitor.api.account.me().has_password
    sent = read(_password_fields(has_password=has_password), data)
    failed: ApiError | None = None
    if sent.is_ok():
        try:
            visitor.api.account.change_password(
                sent.values["new_password"], sent.values["current_password"] if has_password else None
            )
        except ApiValidationError as problem:
            sent.blame_all(problem.details, _API_NAMES)
        except RateLimited as problem:
            failed = problem
        else:
            visitor.services.sessions.leave_notice(visitor.session, "account.password.done")
            return redirect("/settings/account")
    status = failed.status if failed and failed.status else _UNPROCESSABLE
    return _show(request, visitor, password=sent, problem=failed, status=status)


@router.post("/sign-out-everywhere")
def sign_out_everywhere(request: Request, visitor: SignedIn, _data: CheckedForm) -> Response:
    """End every session, this one as well."""
    visitor.api.auth.sign_out_everywhere()
    sessions = visitor.services.sessions
    sessions.end(visitor.session)
    left = enter(request, sessions.start())
    sessions.remember_locale(left.session, visitor.locale)
    sessions.leave_notice(left.session, "account.sessions.done")
    return redirect("/sign-in")


def _password_fields(*, has_password: bool) -> tuple[Field, ...]:
    return (replace(_CURRENT, required=has_password), _NEW)


def _show(
    request: Request,
    visitor: Visitor,
    *,
    profile: Form | None = None,
    password: Form | None = None,
    problem: ApiError | None = None,
    status: int = 200,
) -> HTMLResponse:
    mine = visitor.api.account.me()
    return render(
        request,
        "account",
        account=mine,
        profile=profile or Form(_PROFILE, {"name": mine.name, "locale": str(mine.locale)}),
        password=password or Form(_password_fields(has_password=mine.has_password)),
        problem=problem,
        open_sessions=visitor.api.account.sessions(),
        status=status,
    )

"""The second factor: set it up with an authenticator, see the recovery codes once, take it away."""

import segno
from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from payasplay.client import Conflict, InvalidCode, RateLimited
from payasplay.client import ValidationError as ApiValidationError
from payasplay.web.csrf import CheckedForm
from payasplay.web.forms import Field, Form, read, status_of
from payasplay.web.rendering import redirect, render
from payasplay.web.visitors import SignedIn, Visitor

router = APIRouter(prefix="/settings/security")
_HERE = "/settings/security"
_CODE = (Field("code", maximum=40),)
_NAMES = {"secondFactorCode": "code"}
_UNPROCESSABLE = 422
_REFUSALS = (InvalidCode, RateLimited, ApiValidationError)


@router.get("")
def security(request: Request, visitor: SignedIn) -> HTMLResponse:
    """Whether there is a second factor, and what can be done with it."""
    return _show(request, visitor, Form(_CODE))


@router.post("/begin")
def begin(request: Request, visitor: SignedIn, _data: CheckedForm) -> Response:
    """Begin: the secret as a QR code and as text, this once."""
    try:
        enrolment = visitor.api.second_factor.begin()
    except Conflict:
        return redirect(_HERE)
    picture = segno.make(enrolment.uri, micro=False).svg_data_uri(scale=5, light="#fff")
    secret = " ".join(enrolment.secret[start : start + 4] for start in range(0, len(enrolment.secret), 4))
    return render(request, "second_factor", form=Form(_CODE), problem=None, picture=picture, secret=secret)


@router.post("/confirm")
def confirm(request: Request, visitor: SignedIn, data: CheckedForm) -> Response:
    """Confirm with a code; the recovery codes are shown this once."""
    sent = read(_CODE, data)
    if sent.is_ok():
        try:
            codes = visitor.api.second_factor.confirm(sent.values["code"])
        except Conflict:
            return redirect(_HERE)
        except _REFUSALS as problem:
            shown, status = _blame(sent, problem), status_of(problem)
            return render(request, "second_factor", form=sent, problem=shown, picture=None, secret=None, status=status)
        return render(request, "recovery_codes", codes=codes)
    return render(request, "second_factor", form=sent, problem=None, picture=None, secret=None, status=_UNPROCESSABLE)


@router.post("/recovery-codes")
def renew(request: Request, visitor: SignedIn, data: CheckedForm) -> Response:
    """New recovery codes, with a code."""
    sent = read(_CODE, data)
    if not sent.is_ok():
        return _show(request, visitor, sent, status=_UNPROCESSABLE)
    try:
        codes = visitor.api.second_factor.renew_recovery_codes(sent.values["code"])
    except _REFUSALS as problem:
        return _show(request, visitor, sent, problem=_blame(sent, problem), status=status_of(problem))
    return render(request, "recovery_codes", codes=codes)


@router.post("/remove")
def remove(request: Request, visitor: SignedIn, data: CheckedForm) -> Response:
    """Take it away, with a code."""
    sent = read(_CODE, data)
    if not sent.is_ok():
        return _show(request, visitor, sent, status=_UNPROCESSABLE)
    try:
        visitor.api.second_factor.remove(sent.values["code"])
    except _REFUSALS as problem:
        return _show(request, visitor, sent, problem=_blame(sent, problem), status=status_of(problem))
    visitor.services.sessions.leave_notice(visitor.session, "security.removed", tone="info")
    return redirect(_HERE)


def _blame(
    form: Form, problem: InvalidCode | RateLimited | ApiValidationError
) -> InvalidCode | RateLimited | ApiValidationError | None:
    """Say at the field what is wrong with the code; what is left is for the top of the page."""
    form.blame_all(problem.details, _NAMES)
    return problem if form.is_ok() else None


def _show(
    request: Request,
    visitor: Visitor,
    form: Form,
    *,
    problem: InvalidCode | RateLimited | ApiValidationError | None = None,
    status: int = 200,
) -> HTMLResponse:
    form.values["code"] = ""
    found = visitor.api.second_factor.status()
    return render(request, "security", found=found, form=form, problem=problem, status=status)

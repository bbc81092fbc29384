"""Signing in by way of somebody else: Google, or an Algorand wallet in the browser."""

import json

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, JSONResponse, Response

from payasplay.accounts.schemas import AlgorandChallengeIn, AlgorandSignInIn, GoogleFinishIn
from payasplay.client import ApiError, SignInProviderUnavailable, SignInRefused
from payasplay.client import ValidationError as ApiValidationError
from payasplay.logs import logger
from payasplay.web.csrf import CheckedForm
from payasplay.web.forms import Field, field_of, read
from payasplay.web.pages.sign_in import after_sign_in, become
from payasplay.web.rendering import redirect, render
from payasplay.web.visitors import AnyVisitor, safe_path

router = APIRouter(prefix="/sign-in")
_log = logger(__name__)
_GOOGLE = "google"
_ADDRESS_FIELDS = (field_of(AlgorandChallengeIn, "address"),)
_WALLET_FIELDS = (
    field_of(AlgorandSignInIn, "challenge"),
    field_of(AlgorandSignInIn, "address"),
    field_of(AlgorandSignInIn, "signature"),
    Field("next", maximum=500, required=False),
)
_BACK_FIELDS = {"state": field_of(GoogleFinishIn, "state"), "code": field_of(GoogleFinishIn, "code")}
_UNPROCESSABLE = 422
_REFUSED = 403


@router.get("/google")
def to_google(request: Request, visitor: AnyVisitor) -> Response:
    """To Google; the session remembers what must come back, and where to go then."""
    back_to = safe_path(request.query_params.get("next"))
    try:
        begun = visitor.services.api.auth.begin_with_google()
    except SignInProviderUnavailable as problem:
        return _not_signed_in(request, problem, 503)
    visitor.services.sessions.keep(visitor.session, _GOOGLE, json.dumps([begun.state, back_to]))
    return redirect(begun.authorization_url)


@router.get("/google/back")
def back_from_google(request: Request, visitor: AnyVisitor) -> Response:
    """From Google: only what this browser went for is taken, so that nobody is signed in as somebody else."""
    given = request.query_params
    kept = visitor.services.sessions.take(visitor.session, _GOOGLE)
    expected, back_to = json.loads(kept) if kept else (None, "/")
    if expected is None or given.get("state") != expected:
        _log.warning("Google's answer was not asked for by this session")
        return _not_signed_in(request, SignInRefused("Not of this session."), _REFUSED)
    if "error" in given or not given.get("code") or len(given["code"]) > _BACK_FIELDS["code"].maximum:
        # Whoever changed their mind at Google finds the other ways again.
        return _not_signed_in(request, SignInRefused("Google did not confirm it."), _REFUSED)
    try:
        pair = visitor.services.api.auth.finish_with_google(expected, given["code"], visitor.locale)
    except (SignInRefused, SignInProviderUnavailable) as problem:
        return _not_signed_in(request, problem, problem.status or _REFUSED)
    return redirect(after_sign_in(become(request, visitor, pair), back_to))


@router.post("/algorand/challenge")
def challenge(visitor: AnyVisitor, data: CheckedForm) -> JSONResponse:
    """The text for the wallet to sign, for the page's script."""
    sent = read(_ADDRESS_FIELDS, data)
    if not sent.is_ok():
        return JSONResponse({"error": "address"}, _UNPROCESSABLE)
    try:
        made = visitor.services.api.auth.challenge_wallet(sent.values["address"])
    except ApiValidationError:
        return JSONResponse({"error": "address"}, _UNPROCESSABLE)
    return JSONResponse({"challenge": made.challenge, "message": made.message})


@router.post("/algorand")
def from_wallet(request: Request, visitor: AnyVisitor, data: CheckedForm) -> Response:
    """Sign in with what the wallet has signed."""
    sent = read(_WALLET_FIELDS, data)
    if not sent.is_ok():
        return _not_signed_in(request, SignInRefused("Not a signed challenge."), _UNPROCESSABLE)
    values = sent.values
    try:
        pair = visitor.services.api.auth.sign_in_with_wallet(
            values["challenge"], values["address"], values["signature"], visitor.locale
        )
    except (SignInRefused, ApiValidationError) as problem:
        return _not_signed_in(request, SignInRefused(problem.message), _REFUSED)
    return redirect(after_sign_in(become(request, visitor, pair), safe_path(values["next"])))


def _not_signed_in(request: Request, problem: ApiError, status: int) -> HTMLResponse:
    return render(request, "ways_in_failed", problem=problem, status=status)

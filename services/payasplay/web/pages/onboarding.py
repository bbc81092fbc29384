"""The introduction: a splash, three slides, the ways in, and a welcome. Each step has an address of its own."""

from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Path, Request
from fastapi.responses import HTMLResponse, Response

from payasplay.web.csrf import CheckedForm
from payasplay.web.forms import Field, read
from payasplay.web.rendering import redirect, render
from payasplay.web.visitors import AnyVisitor, safe_path

router = APIRouter(prefix="/onboarding")
SLIDES = ("pricing", "meter", "wallet")
_GUEST_HOME = "/catalogue"
_NEXT_FIELDS = (Field("next", maximum=500, required=False),)


@router.get("")
def splash(request: Request) -> HTMLResponse:
    """The product's face for a moment; the slides follow by themselves."""
    return _show(request, "onboarding_splash")


@router.get("/slides/{number}")
def slide(request: Request, visitor: AnyVisitor, number: Annotated[int, Path(ge=1, le=len(SLIDES))]) -> HTMLResponse:
    """One of the slides."""
    if number == len(SLIDES) and not visitor.session.toured:
        visitor.services.sessions.remember_tour(visitor.session)
    return _show(request, "onboarding_slide", at=number, name=SLIDES[number - 1], count=len(SLIDES))


@router.get("/choice")
def choice(request: Request, visitor: AnyVisitor) -> Response:
    """The ways in; whoever is signed in has taken one."""
    if visitor.signed_in:
        return redirect(_address("/onboarding/welcome", request))
    google = visitor.services.settings.oidc_issuer is not None
    return _show(request, "onboarding_choice", google=google)


@router.post("/guest")
def look_around(visitor: AnyVisitor, _data: CheckedForm) -> Response:
    """Go on without an account: prices and previews are open."""
    if not visitor.signed_in:
        visitor.services.sessions.become_guest(visitor.session)
    return redirect("/onboarding/welcome")


@router.get("/welcome")
def welcome(request: Request, visitor: AnyVisitor) -> Response:
    """What to do first."""
    if not visitor.signed_in and not visitor.session.guest:
        return redirect("/onboarding/choice")
    return _show(request, "onboarding_welcome")


@router.post("/complete")
def complete(visitor: AnyVisitor, data: CheckedForm) -> Response:
    """The introduction is over, or was skipped: an account remembers it."""
    sent = read(_NEXT_FIELDS, data)
    if not visitor.signed_in:
        return redirect(_GUEST_HOME if visitor.session.guest else "/onboarding/choice")
    account = visitor.api.account.complete_onboarding()
    visitor.services.sessions.remember_member(visitor.session, account)
    return redirect(safe_path(sent.values["next"]))


def _show(request: Request, screen: str, **context: Any) -> HTMLResponse:  # noqa: ANN401 (a template takes any value)
    wanted = safe_path(request.query_params.get("next"))
    return render(request, screen, wanted=wanted, query=urlencode({"next": wanted}), **context)


def _address(path: str, request: Request) -> str:
    return f"{path}?{urlencode({'next': safe_path(request.query_params.get('next'))})}"

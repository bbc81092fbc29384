"""What an account keeps for the next time: cards to pay with, and places to withdraw to."""

from uuid import UUID

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from payasplay.client import ApiError, Conflict, NotFound, PaymentDeclined, PaymentProviderUnavailable
from payasplay.client import ValidationError as ApiValidationError
from payasplay.i18n import localise_digits
from payasplay.web.csrf import CheckedForm
from payasplay.web.forms import Field, read
from payasplay.web.rendering import redirect, render
from payasplay.web.security_headers import CARD_PAGE
from payasplay.web.visitors import SignedIn, Visitor

router = APIRouter(prefix="/settings/payment-methods")
_HERE = "/settings/payment-methods"
_FIELDS = (Field("payment_method", maximum=110, pattern=r"^pm_[A-Za-z0-9_]+$"),)
_UNPROCESSABLE = 422


@router.get("")
def payment_methods(request: Request, visitor: SignedIn) -> HTMLResponse:
    """The saved cards, with a form for another one, and the saved destinations."""
    return _show(request, visitor)


@router.post("")
def save(request: Request, visitor: SignedIn, data: CheckedForm) -> Response:
    """Keep a card."""
    sent = read(_FIELDS, data)
    try:
        visitor.api.payment_methods.save(sent.values["payment_method"])
    except (PaymentDeclined, Conflict, PaymentProviderUnavailable, ApiValidationError) as problem:
        return _show(request, visitor, problem=problem, status=problem.status or _UNPROCESSABLE)
    return _done(visitor, "payment_methods.saved")


@router.post("/{method_id}/primary")
def make_primary(method_id: UUID, visitor: SignedIn, _data: CheckedForm) -> Response:
    """Offer a card first."""
    visitor.api.payment_methods.make_primary(method_id)
    return _done(visitor, "payment_methods.made_primary")


@router.post("/{method_id}/remove")
def remove(request: Request, method_id: UUID, visitor: SignedIn, _data: CheckedForm) -> Response:
    """Forget a card."""
    try:
        visitor.api.payment_methods.remove(method_id)
    except (Conflict, PaymentProviderUnavailable) as problem:
        return _show(request, visitor, problem=problem, status=problem.status or _UNPROCESSABLE, in_use=True)
    return _done(visitor, "payment_methods.removed")


@router.post("/destinations/{saved_id}/remove")
def forget(saved_id: UUID, visitor: SignedIn, _data: CheckedForm) -> Response:
    """Forget a destination; one that is gone already is forgotten."""
    try:
        visitor.api.withdrawals.forget(saved_id)
    except NotFound:
        return redirect(_HERE)
    return _done(visitor, "payment_methods.destinations.removed")


def _done(visitor: Visitor, message: str) -> Response:
    visitor.services.sessions.leave_notice(visitor.session, message)
    return redirect(_HERE)


def _show(
    request: Request, visitor: Visitor, *, problem: ApiError | None = None, status: int = 200, in_use: bool = False
) -> HTMLResponse:
    setattr(request.state, CARD_PAGE, True)
    return render(
        request,
        "payment_methods",
        methods=visitor.api.payment_methods.all(),
        destinations=visitor.api.withdrawals.saved(),
        settings=visitor.services.settings,
        problem=problem,
        in_use=in_use,
        expiry=lambda card: localise_digits(f"{card.expiry_month:02d}/{card.expiry_year}", visitor.locale),
        status=status,
    )

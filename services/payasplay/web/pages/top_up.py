"""Money into the wallet, by card. The card itself never comes here: the provider's frame takes it."""

from uuid import uuid4

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from payasplay.client import (
    ApiError,
    Conflict,
    NetworkError,
    PaymentDeclined,
    ProtocolError,
    RateLimited,
    RequestTimeout,
    ServerError,
)
from payasplay.client import ValidationError as ApiValidationError
from payasplay.client.models import format_amount
from payasplay.i18n import format_money, localise_digits
from payasplay.web.csrf import CheckedForm
from payasplay.web.error_pages import unavailable
from payasplay.web.forms import Field, Form, read
from payasplay.web.money_input import AmountTooLarge, NotAnAmount, parse_money
from payasplay.web.rendering import redirect, render
from payasplay.web.security_headers import CARD_PAGE
from payasplay.web.visitors import SignedIn, Visitor

router = APIRouter(prefix="/wallet/top-up")
PRESETS = (1_000, 2_500, 5_000, 10_000)
_UUID = r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
_FIELDS = (
    Field("amount", maximum=40),
    Field("payment_method", maximum=110, pattern=r"^(pm|card|src)_[A-Za-z0-9_]+$"),
    Field("idempotency_key", pattern=_UUID),
)
_UNPROCESSABLE = 422


@router.get("")
def form(request: Request, visitor: SignedIn) -> HTMLResponse:
    """The form, with a key of its own: however often it is sent, it pays once."""
    return _show(request, visitor, Form(_FIELDS))


@router.post("")
def top_up(request: Request, visitor: SignedIn, data: CheckedForm) -> Response:
    """Pay. The wallet page shows the rest: the money arrives when the provider says so."""
    sent = read(_FIELDS, data)
    cents = _amount(sent, visitor)
    if not sent.is_ok():
        return _show(request, visitor, sent, status=_UNPROCESSABLE)
    values = sent.values
    try:
        visitor.api.wallet.top_up(cents, values["payment_method"], idempotency_key=values["idempotency_key"])
    except ApiValidationError as problem:
        sent.blame_all(problem.details, {"paymentMethod": "payment_method"})
        return _show(request, visitor, sent, status=_UNPROCESSABLE, problem=problem if sent.is_ok() else None)
    except (PaymentDeclined, Conflict, RateLimited) as problem:
        return _show(request, visitor, sent, status=problem.status or _UNPROCESSABLE, problem=problem)
    except (NetworkError, RequestTimeout, ProtocolError, ServerError) as problem:
        # Also where the payment provider is away: it may have charged the card, and its answer was lost.
        return unavailable(request, problem, text_id="top_up.unknown_outcome")
    return redirect("/wallet")


def _amount(form: Form, visitor: Visitor) -> int:
    """The amount in cents; 0 where the form says what is wrong with it."""
    rules, locale = visitor.services.settings, visitor.locale
    if "amount" in form.faults:
        return 0
    try:
        cents = parse_money(form.values["amount"], locale)
    except NotAnAmount:
        form.blame("amount", "not_an_amount")
        return 0
    except AmountTooLarge:
        form.blame("amount", "too_large", maximum=format_amount(rules.topup_maximum))
        return 0
    if cents < rules.topup_minimum:
        form.blame("amount", "too_small", minimum=format_amount(rules.topup_minimum))
    elif cents > rules.topup_maximum:
        form.blame("amount", "too_large", maximum=format_amount(rules.topup_maximum))
    return cents


def _show(
    request: Request, visitor: Visitor, form: Form, *, status: int = 200, problem: ApiError | None = None
) -> HTMLResponse:
    # A card is used for one attempt, and an attempt has one key: the next one gets both anew.
    form.values |= {"payment_method": "", "idempotency_key": str(uuid4())}
    setattr(request.state, CARD_PAGE, True)
    settings = visitor.services.settings
    return render(
        request,
        "top_up",
        form=form,
        problem=problem,
        status=status,
        presets=[(format_money(each, visitor.locale), _typed(each, visitor.locale)) for each in PRESETS],
        settings=settings,
    )


def _typed(cents: int, locale: str) -> str:
    return localise_digits(format_amount(cents).replace(".", "٫") if locale == "fa" else format_amount(cents), locale)

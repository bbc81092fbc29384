"""Money out of the wallet, in three steps: how much and where, what it costs with a code, done.

Between the first and the second step the browser holds what was asked for, sealed: where the money goes stands
readable in no page.
"""

from typing import Annotated, TypedDict
from uuid import UUID, uuid4

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, JSONResponse, Response

from payasplay.client import (
    ApiError,
    Conflict,
    InsufficientBalance,
    InvalidCode,
    NetworkError,
    ProtocolError,
    RateLimited,
    RequestTimeout,
    SecondFactorRequired,
    ServerError,
)
from payasplay.client import ValidationError as ApiValidationError
from payasplay.client.models import PayoutMethod, QuoteOut
from payasplay.i18n import format_money
from payasplay.web.amounts import read_amount, typed
from payasplay.web.csrf import CheckedForm
from payasplay.web.error_pages import unavailable
from payasplay.web.forms import Field, Form, read, status_of
from payasplay.web.rendering import redirect, render
from payasplay.web.sealing import Unsealed, seal, unseal
from payasplay.web.visitors import SignedIn, Visitor

router = APIRouter(prefix="/wallet/withdraw")
PRESETS = (1_000, 2_500, 5_000, 10_000)
_UUID = r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
_FIELDS = (
    Field("amount", maximum=40),
    Field("method", maximum=40),
    Field("account_holder", maximum=100, required=False),
    Field("iban", maximum=60, required=False),
    Field("bic", maximum=30, required=False),
    Field("email", maximum=254, required=False),
    Field("address", maximum=100, required=False),
    Field("save", maximum=3, required=False),
)
_CONFIRMATION = (
    Field("sealed", maximum=4_000),
    Field("idempotency_key", pattern=_UUID),
    Field("code", maximum=40),
)
_NAMES = {
    "destination.accountHolder": "account_holder",
    "destination.iban": "iban",
    "destination.bic": "bic",
    "destination.email": "email",
    "destination.address": "address",
    "savedDestinationId": "method",
    "secondFactorCode": "code",
}
_OF_METHOD = {
    PayoutMethod.BANK: {"account_holder": "accountHolder", "iban": "iban", "bic": "bic"},
    PayoutMethod.PAYPAL: {"email": "email"},
    PayoutMethod.CRYPTO: {"address": "address"},
}
_UNPROCESSABLE = 422


class Wish(TypedDict, total=False):
    """Where it shall go: a new destination, by the API's names, or a saved one."""

    destination: dict[str, str]
    saved_id: str


@router.get("")
def form(request: Request, visitor: SignedIn) -> HTMLResponse:
    """How much, and where."""
    return _show(request, visitor, Form(_FIELDS, values={"method": PayoutMethod.BANK}))


@router.get("/quote")
def quote(visitor: SignedIn, amount: Annotated[str, Query(max_length=40)] = "") -> JSONResponse:
    """What the typed amount would cost, in the visitor's language; empty where it cannot be said."""
    typed_form = Form(_FIELDS, values={"amount": amount})
    cents = read_amount(typed_form, "amount", visitor.locale)
    if not typed_form.is_ok():
        return JSONResponse({})
    try:
        said = visitor.api.withdrawals.quote(cents)
    except (ApiValidationError, InsufficientBalance):
        return JSONResponse({})
    return JSONResponse({name: format_money(getattr(said, name), visitor.locale) for name in ("amount", "fee", "net")})


@router.post("")
def ask(request: Request, visitor: SignedIn, data: CheckedForm) -> Response:
    """Check it, and show what it costs and where it goes, for a code."""
    sent = read(_FIELDS, data)
    cents = read_amount(sent, "amount", visitor.locale)
    wish = _wish(sent)
    if not sent.is_ok() or wish is None:
        return _show(request, visitor, sent, status=_UNPROCESSABLE)
    try:
        said = visitor.api.withdrawals.quote(cents, **wish)
    except (ApiValidationError, InsufficientBalance) as problem:
        sent.blame_all(problem.details, _NAMES)
        return _show(request, visitor, sent, status=_UNPROCESSABLE, problem=problem if sent.is_ok() else None)
    sealed = seal(visitor, {"cents": cents, "wish": wish, "save": sent.values["save"] == "yes"})
    return _confirmation(request, Form(_CONFIRMATION, values={"sealed": sealed}), said)


@router.post("/confirm")
def confirm(request: Request, visitor: SignedIn, data: CheckedForm) -> Response:
    """Withdraw, with a code of the second factor."""
    sent = read(_CONFIRMATION, data)
    try:
        asked = unseal(visitor, sent.values["sealed"])
    except Unsealed:
        visitor.services.sessions.leave_notice(visitor.session, "withdraw.too_old", tone="warning")
        return redirect("/wallet/withdraw")
    cents, wish = asked["cents"], asked["wish"]
    if not isinstance(cents, int) or not isinstance(wish, dict):
        raise TypeError("what was sealed is not a withdrawal")
    try:
        if sent.is_ok():
            made = visitor.api.withdrawals.withdraw(
                cents,
                **wish,
                save=bool(asked["save"]),
                code=sent.values["code"],
                idempotency_key=sent.values["idempotency_key"],
            )
            return redirect(f"/wallet/withdrawals/{made.id}/requested")
        return _confirmation(request, sent, visitor.api.withdrawals.quote(cents, **wish), status=_UNPROCESSABLE)
    except (InvalidCode, RateLimited, SecondFactorRequired) as problem:
        sent.blame_all(problem.details, _NAMES)
        said = visitor.api.withdrawals.quote(cents, **wish)
        left = problem if sent.is_ok() else None
        return _confirmation(request, sent, said, status=status_of(left), problem=left)
    except (ApiValidationError, InsufficientBalance, Conflict) as problem:
        again = Form(_FIELDS, values={"amount": typed(cents, visitor.locale), "method": PayoutMethod.BANK})
        again.blame_all(problem.details, _NAMES)
        return _show(request, visitor, again, status=_UNPROCESSABLE, problem=problem if again.is_ok() else None)
    except (NetworkError, RequestTimeout, ProtocolError, ServerError) as problem:
        return unavailable(request, problem, text_id="withdraw.unknown_outcome")


def _wish(form: Form) -> Wish | None:
    """Where it shall go, as the API is asked; None where the form says what is wrong."""
    chosen = form.values["method"]
    if "method" in form.faults:
        return None
    try:
        names = _OF_METHOD[PayoutMethod(chosen)]
    except ValueError:
        return {"saved_id": _saved_id(form, chosen)}
    given = {name: form.values[field] for field, name in names.items() if form.values[field]}
    return {"destination": {"method": chosen, **given}}


def _saved_id(form: Form, chosen: str) -> str:
    try:
        return str(UUID(chosen))
    except ValueError:
        form.blame("method", "invalid")
        return ""


def _confirmation(
    request: Request, form: Form, said: QuoteOut, *, status: int = 200, problem: ApiError | None = None
) -> HTMLResponse:
    # A code is good for one try, and a try has one key: the next one gets a new one.
    form.values |= {"code": "", "idempotency_key": str(uuid4())}
    return render(request, "withdraw_confirm", form=form, said=said, problem=problem, status=status)


def _show(
    request: Request, visitor: Visitor, form: Form, *, status: int = 200, problem: ApiError | None = None
) -> HTMLResponse:
    locale = visitor.locale
    available = visitor.api.wallet.balance().available
    return render(
        request,
        "withdraw",
        form=form,
        problem=problem,
        status=status,
        available=available,
        everything=typed(available, locale),
        presets=[(format_money(each, locale), typed(each, locale)) for each in PRESETS if each <= available],
        saved=visitor.api.withdrawals.saved(),
        enrolled=visitor.api.second_factor.status().enabled,
        methods=list(PayoutMethod),
    )

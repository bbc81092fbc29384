"""What the visitor wants to be told, by which way, and from which balance on."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from payasplay.client import ApiError
from payasplay.client import ValidationError as ApiValidationError
from payasplay.client.models import (
    BalanceOut,
    NotificationKind,
    NotificationSettingsOut,
    ThresholdUnit,
    format_amount,
)
from payasplay.i18n import localise_digits
from payasplay.web.csrf import CheckedForm
from payasplay.web.forms import Field, Form, read
from payasplay.web.money_input import AmountTooLarge, NotAnAmount, parse_money
from payasplay.web.rendering import redirect, render
from payasplay.web.visitors import SignedIn, Visitor

PATH = "/settings/notifications"
router = APIRouter(prefix=PATH)
_CHANNELS = ("in_app", "email")
_SWITCHES = tuple(Field(f"{kind}_{channel}", required=False) for kind in NotificationKind for channel in _CHANNELS)
_FIELDS = (
    Field("unit", pattern=f"^({'|'.join(ThresholdUnit)})$"),
    Field("low_amount", maximum=40),
    # Any language's digits.
    Field("low_minutes", maximum=9, pattern=r"^-?\d+$", pattern_code="wrong_type"),
    *_SWITCHES,
)
_API_NAMES = {"lowBalance.amount": "low_amount", "lowBalance.minutes": "low_minutes", "lowBalance.unit": "unit"}
_ON = "on"
_UNPROCESSABLE = 422


@router.get("")
def form(request: Request, visitor: SignedIn) -> HTMLResponse:
    """The settings as they are."""
    return _show(request, visitor, _form_of(visitor.api.notifications.settings(), visitor.locale))


@router.post("")
def save(request: Request, visitor: SignedIn, data: CheckedForm) -> Response:
    """Keep what was chosen."""
    sent = read(_FIELDS, data)
    cents = _amount(sent, visitor.locale)
    if not sent.is_ok():
        return _show(request, visitor, sent, status=_UNPROCESSABLE)
    wanted = [
        (kind, sent.values[f"{kind}_in_app"] == _ON, sent.values[f"{kind}_email"] == _ON) for kind in NotificationKind
    ]
    try:
        visitor.api.notifications.change_settings(
            wanted,
            unit=sent.values["unit"],
            amount_cents=cents,
            minutes=int(sent.values["low_minutes"]),
        )
    except ApiValidationError as problem:
        sent.blame_all(problem.details, _API_NAMES)
        return _show(request, visitor, sent, status=_UNPROCESSABLE, problem=problem if sent.is_ok() else None)
    visitor.services.sessions.leave_notice(visitor.session, "notifications.settings.saved")
    return redirect(PATH)


def _form_of(settings: NotificationSettingsOut, locale: str) -> Form:
    low = settings.low_balance
    amount = format_amount(low.amount)
    values = {
        "unit": str(low.unit),
        "low_amount": localise_digits(amount.replace(".", "٫") if locale == "fa" else amount, locale),
        "low_minutes": localise_digits(str(low.minutes), locale),
    }
    for each in settings.preferences:
        values |= {f"{each.kind}_in_app": _ON if each.in_app else "", f"{each.kind}_email": _ON if each.email else ""}
    return Form(_FIELDS, values)


def _amount(form: Form, locale: str) -> int:
    """The amount in cents; 0 where the form says what is wrong with it."""
    if "low_amount" in form.faults:
        return 0
    try:
        return parse_money(form.values["low_amount"], locale)
    except (NotAnAmount, AmountTooLarge):
        form.blame("low_amount", "not_an_amount")
        return 0


def _show(
    request: Request, visitor: Visitor, form: Form, *, status: int = 200, problem: ApiError | None = None
) -> HTMLResponse:
    balance: BalanceOut = visitor.api.wallet.balance()
    return render(
        request,
        "notification_settings",
        form=form,
        problem=problem,
        status=status,
        kinds=list(NotificationKind),
        channels=_CHANNELS,
        units=list(ThresholdUnit),
        minute_price=balance.average_minute_cost,
    )

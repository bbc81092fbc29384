"""How a partner is paid: how often, from which amount on, by whose calendar; and where to, which asks for a code.

Between looking at a new payout method and its confirmation the browser holds it sealed: it stands readable in no page.
"""

from babel import Locale
from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from payasplay.client import ApiError, Conflict, InvalidCode, RateLimited, SecondFactorRequired
from payasplay.client import ValidationError as ApiValidationError
from payasplay.client.models import Frequency, MaskedDestination, PayoutMethod, SettingsOut
from payasplay.web.amounts import read_amount, typed
from payasplay.web.csrf import CheckedForm
from payasplay.web.days import words_of_days
from payasplay.web.forms import Field, Form, read, status_of
from payasplay.web.rendering import redirect, render
from payasplay.web.sealing import Unsealed, seal, unseal
from payasplay.web.visitors import SignedIn, Visitor

router = APIRouter(prefix="/partner/settlement")
ADDRESS = "/partner/settlement/settings"
_SETTINGS = (
    Field("frequency", pattern=f"^({'|'.join(Frequency)})$"),
    Field("minimum", maximum=40),
    Field("time_zone", maximum=60),
    Field("email_on_completed", maximum=3, required=False),
    Field("email_on_failed", maximum=3, required=False),
    Field("tax_id", maximum=40, required=False),
    Field("vat_number", maximum=40, required=False),
    Field("country", pattern="^[A-Z]{2}$", required=False),
)
_METHOD = (
    Field("method", pattern=f"^({'|'.join(PayoutMethod)})$"),
    Field("account_holder", maximum=100, required=False),
    Field("iban", maximum=60, required=False),
    Field("bic", maximum=30, required=False),
    Field("email", maximum=254, required=False),
    Field("address", maximum=100, required=False),
)
_CONFIRMATION = (Field("sealed", maximum=4_000), Field("code", maximum=40))
_OF_METHOD = {
    PayoutMethod.BANK: {"account_holder": "accountHolder", "iban": "iban", "bic": "bic"},
    PayoutMethod.PAYPAL: {"email": "email"},
    PayoutMethod.CRYPTO: {"address": "address"},
}
_NAMES = {
    "timeZone": "time_zone",
    "taxId": "tax_id",
    "vatNumber": "vat_number",
    "destination.accountHolder": "account_holder",
    "destination.iban": "iban",
    "destination.bic": "bic",
    "destination.email": "email",
    "destination.address": "address",
    "destination.method": "method",
    "secondFactorCode": "code",
}
# What is offered; any other country or zone that was chosen through the API stays chosen.
_COUNTRIES = (
    "AE",
    "AT",
    "BE",
    "CA",
    "CH",
    "DE",
    "DK",
    "ES",
    "FI",
    "FR",
    "GB",
    "IE",
    "IR",
    "IT",
    "NL",
    "NO",
    "PL",
    "PT",
    "SE",
    "TR",
    "US",
)
_ZONES = (
    "UTC",
    "America/Los_Angeles",
    "America/New_York",
    "America/Sao_Paulo",
    "Asia/Dubai",
    "Asia/Kolkata",
    "Asia/Tehran",
    "Asia/Tokyo",
    "Australia/Sydney",
    "Europe/Amsterdam",
    "Europe/Berlin",
    "Europe/Istanbul",
    "Europe/London",
    "Europe/Paris",
    "Pacific/Auckland",
)
_UNPROCESSABLE = 422


@router.get("/settings")
def form(request: Request, visitor: SignedIn) -> HTMLResponse:
    """Everything that holds now."""
    return _show(request, visitor)


@router.post("/settings")
def save(request: Request, visitor: SignedIn, data: CheckedForm) -> Response:
    """Save all but the payout method, which has a form of its own."""
    sent = read(_SETTINGS, data)
    cents = read_amount(sent, "minimum", visitor.locale)
    values = sent.values
    try:
        if sent.is_ok():
            visitor.api.settlement.save_settings(
                frequency=values["frequency"],
                minimum_cents=cents,
                time_zone=values["time_zone"],
                email_on_completed=values["email_on_completed"] == "yes",
                email_on_failed=values["email_on_failed"] == "yes",
                tax_id=values["tax_id"],
                vat_number=values["vat_number"],
                country=values["country"],
            )
            visitor.services.sessions.leave_notice(visitor.session, "settlement.settings.saved")
            return redirect(ADDRESS)
    except ApiValidationError as problem:
        sent.blame_all(problem.details, _NAMES)
    return _show(request, visitor, settings_form=sent, status=_UNPROCESSABLE)


@router.get("/payout-method")
def method_form(request: Request, visitor: SignedIn) -> HTMLResponse:
    """Where to pay from now on."""
    return _ask(request, visitor, Form(_METHOD, values={"method": PayoutMethod.BANK}))


@router.post("/payout-method")
def look_at_method(request: Request, visitor: SignedIn, data: CheckedForm) -> Response:
    """Check it, and show it masked, for a confirmation with a code."""
    sent = read(_METHOD, data)
    if not sent.is_ok():
        return _ask(request, visitor, sent, status=_UNPROCESSABLE)
    names = _OF_METHOD[PayoutMethod(sent.values["method"])]
    given = {name: sent.values[field] for field, name in names.items() if sent.values[field]}
    destination = {"method": sent.values["method"], **given}
    try:
        masked = visitor.api.settlement.check_payout_method(destination)
    except ApiValidationError as problem:
        sent.blame_all(problem.details, _NAMES)
        return _ask(request, visitor, sent, status=_UNPROCESSABLE, problem=problem if sent.is_ok() else None)
    sealed = seal(visitor, {"destination": destination})
    return _confirmation(request, visitor, Form(_CONFIRMATION, values={"sealed": sealed}), masked)


@router.post("/payout-method/confirm")
def confirm_method(request: Request, visitor: SignedIn, data: CheckedForm) -> Response:
    """Change it, with a code of the second factor."""
    sent = read(_CONFIRMATION, data)
    try:
        destination = unseal(visitor, sent.values["sealed"])["destination"]
    except Unsealed:
        visitor.services.sessions.leave_notice(visitor.session, "withdraw.too_old", tone="warning")
        return redirect("/partner/settlement/payout-method")
    if not isinstance(destination, dict):
        raise TypeError("what was sealed is not a payout method")
    problem: ApiError | None = None
    try:
        if sent.is_ok():
            visitor.api.settlement.change_payout_method(destination, code=sent.values["code"])
            visitor.services.sessions.leave_notice(visitor.session, "settlement.method.changed")
            return redirect(ADDRESS)
    except (ApiValidationError, InvalidCode, RateLimited, SecondFactorRequired, Conflict) as refusal:
        sent.blame_all(refusal.details, _NAMES)
        problem = refusal if sent.is_ok() else None
    masked = visitor.api.settlement.check_payout_method(destination)
    return _confirmation(request, visitor, sent, masked, status=status_of(problem), problem=problem)


def _ask(
    request: Request, visitor: Visitor, form: Form, *, status: int = 200, problem: ApiError | None = None
) -> HTMLResponse:
    return render(
        request,
        "settlement_method",
        status=status,
        form=form,
        problem=problem,
        methods=list(PayoutMethod),
        enrolled=visitor.api.second_factor.status().enabled,
    )


def _confirmation(
    request: Request,
    visitor: Visitor,
    form: Form,
    masked: MaskedDestination,
    *,
    status: int = 200,
    problem: ApiError | None = None,
) -> HTMLResponse:
    form.values["code"] = ""  # a code is good for one try
    before = visitor.api.settlement.settings().destination
    return render(
        request, "settlement_method_confirm", status=status, form=form, masked=masked, before=before, problem=problem
    )


def _show(request: Request, visitor: Visitor, *, settings_form: Form | None = None, status: int = 200) -> HTMLResponse:
    now = visitor.api.settlement.settings()
    shown = settings_form or Form(_SETTINGS, values=_values(now, visitor.locale))
    territories = Locale.parse(visitor.locale).territories
    countries = sorted({*_COUNTRIES, now.country} - {""}, key=lambda code: territories.get(code, code))
    return render(
        request,
        "settlement_settings",
        status=status,
        **words_of_days(visitor),
        now=now,
        form=shown,
        frequencies=list(Frequency),
        countries=[(code, territories.get(code, code)) for code in countries],
        zones=sorted({*_ZONES, now.time_zone}),
        enrolled=visitor.api.second_factor.status().enabled,
    )


def _values(now: SettingsOut, locale: str) -> dict[str, str]:
    return {
        "frequency": now.frequency,
        "minimum": typed(now.minimum, locale),
        "time_zone": now.time_zone,
        "email_on_completed": "yes" if now.email_on_completed else "",
        "email_on_failed": "yes" if now.email_on_failed else "",
        "tax_id": now.tax_id,
        "vat_number": now.vat_number,
        "country": now.country,
    }

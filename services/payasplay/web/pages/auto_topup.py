"""Auto top-up: what its owner wants, and each time that it fired."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, Response

from payasplay.client import InvalidCode, RateLimited, SecondFactorRequired
from payasplay.client import ValidationError as ApiValidationError
from payasplay.i18n import Translator, format_money
from payasplay.web.amounts import read_amount, typed
from payasplay.web.csrf import CheckedForm
from payasplay.web.forms import Field, Form, read, status_of
from payasplay.web.paging import last_page_instead
from payasplay.web.rendering import redirect, render
from payasplay.web.visitors import SignedIn, Visitor

router = APIRouter(prefix="/settings/auto-topup")
_HERE = "/settings/auto-topup"
_FIELDS = (
    Field("enabled", maximum=3, required=False, pattern=r"^yes$"),
    Field("amount", maximum=40),
    Field("threshold", maximum=40),
    Field("payment_method", maximum=40, required=False),
    Field("code", maximum=40, required=False),
)
_NAMES = {"paymentMethodId": "payment_method", "secondFactorCode": "code"}
AMOUNTS = (1_000, 2_000, 5_000, 10_000)
THRESHOLDS = (200, 500, 1_000)
_PAGE_SIZE = 10
_UNPROCESSABLE = 422


@router.get("")
def auto_topup(request: Request, visitor: SignedIn, page: Annotated[int, Query(ge=1, le=10_000)] = 1) -> HTMLResponse:
    """The form as the wish stands, and the history."""
    wish = visitor.api.auto_topup.current()
    values = {
        "enabled": "yes" if wish.enabled else "",
        "amount": typed(wish.amount, visitor.locale),
        "threshold": typed(wish.threshold, visitor.locale),
        "payment_method": str(wish.payment_method.id) if wish.payment_method else "",
    }
    return _show(request, visitor, Form(_FIELDS, values=values), page=page)


@router.post("")
def change(request: Request, visitor: SignedIn, data: CheckedForm) -> Response:
    """Keep what its owner wants."""
    sent = read(_FIELDS, data)
    amount, threshold = (read_amount(sent, name, visitor.locale) for name in ("amount", "threshold"))
    if not sent.is_ok():
        return _show(request, visitor, sent, status=_UNPROCESSABLE)
    enabled = sent.values["enabled"] == "yes"
    try:
        visitor.api.auto_topup.change(
            enabled=enabled,
            amount_cents=amount,
            threshold_cents=threshold,
            payment_method_id=sent.values["payment_method"] or None,
            code=sent.values["code"] or None,
        )
    except (ApiValidationError, InvalidCode) as problem:
        sent.blame_all(problem.details, _NAMES)
        return _show(request, visitor, sent, status=_UNPROCESSABLE, problem=problem if sent.is_ok() else None)
    except (SecondFactorRequired, RateLimited) as problem:
        return _show(request, visitor, sent, status=status_of(problem), problem=problem)
    notice = "auto_topup.switched_on" if enabled else "auto_topup.switched_off"
    visitor.services.sessions.leave_notice(visitor.session, notice)
    return redirect(_HERE)


def run_failure(translate: Translator, code: str) -> str:
    """Why a run failed, in the visitor's language."""
    own = f"decline.{code}"
    return translate(own if translate.has(own) else "decline.other")


def _show(
    request: Request,
    visitor: Visitor,
    form: Form,
    *,
    page: int = 1,
    status: int = 200,
    problem: ApiValidationError | InvalidCode | SecondFactorRequired | RateLimited | None = None,
) -> HTMLResponse:
    form.values["code"] = ""
    locale = visitor.locale
    runs = visitor.api.auto_topup.runs(page=page, limit=_PAGE_SIZE)
    if last := last_page_instead(runs.pagination):
        runs = visitor.api.auto_topup.runs(page=last, limit=_PAGE_SIZE)

    def offered(amounts: tuple[int, ...]) -> list[tuple[str, str]]:
        return [(format_money(each, locale), typed(each, locale)) for each in amounts]

    return render(
        request,
        "auto_topup",
        form=form,
        problem=problem,
        status=status,
        wish=visitor.api.auto_topup.current(),
        methods=visitor.api.payment_methods.all(),
        enrolled=visitor.api.second_factor.status().enabled,
        runs=runs,
        amounts=offered(AMOUNTS),
        thresholds=offered(THRESHOLDS),
        run_failure=run_failure,
    )

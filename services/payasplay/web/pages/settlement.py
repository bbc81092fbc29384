"""A partner's settlements: how things stand, what was paid out, and each in detail with its files."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, Any, TypedDict
from urllib.parse import urlencode
from uuid import UUID, uuid4

from fastapi import APIRouter, Depends, HTTPException, Query, Request
from fastapi.responses import HTMLResponse, Response

from payasplay.client import ApiError, Conflict, PayoutProviderUnavailable, RateLimited
from payasplay.client import ValidationError as ApiValidationError
from payasplay.client.models import (
    DateRange,
    FieldErrorOut,
    LineOut,
    LineSort,
    Order,
    OverviewOut,
    Page,
    SettlementDetailOut,
    SettlementOut,
    SettlementSort,
    StatusFilter,
)
from payasplay.web.csrf import CheckedForm
from payasplay.web.days import words_of_days
from payasplay.web.forms import Field, Form, read
from payasplay.web.line_charts import line_chart
from payasplay.web.pages.withdrawals import failure_text
from payasplay.web.rendering import redirect, render
from payasplay.web.visitors import SignedIn, Visitor

router = APIRouter(prefix="/partner/settlement")
ROOT = "/partner/settlement"
_UUID = r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
_RANGE_FIELDS = (Field("range"), Field("from", required=False), Field("to", required=False))
_DAY_FIELDS = (Field("from", required=False), Field("to", required=False))
_RETRY = (Field("idempotency_key", pattern=_UUID),)
_PAGE_SIZE = 20
_NOT_FOUND = 404
_UNPROCESSABLE = 422
_Text = Annotated[str, Query(max_length=100)]
_Day = Annotated[str, Query(max_length=10)]
_PageNumber = Annotated[int, Query(ge=1, le=10_000)]  # as far as the API goes


class HistoryFilter(TypedDict):
    """What the API is asked for, each of which may be left open."""

    status: StatusFilter | None
    first_day: date | None
    last_day: date | None
    search: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which settlements an address asks for, and in which order."""

    status: StatusFilter | None
    first_day: date | None
    last_day: date | None
    search: str
    sort: SettlementSort
    order: Order

    def asked(self) -> HistoryFilter:
        """As the API is asked."""
        return {
            "status": self.status,
            "first_day": self.first_day,
            "last_day": self.last_day,
            "search": self.search,
        }

    def filters(self) -> dict[str, object]:
        """The filters as an address says them."""
        given = {"status": self.status, "from": self.first_day, "to": self.last_day, "search": self.search}
        return {name: value for name, value in given.items() if value}

    def address(self, **more: object) -> str:
        """The history with these filters and this order, and with what is given instead."""
        return f"{ROOT}/history?" + urlencode(self.filters() | {"sort": self.sort, "order": self.order} | more)


def wanted(
    status: str = "",
    first_day: Annotated[_Day, Query(alias="from")] = "",
    last_day: Annotated[_Day, Query(alias="to")] = "",
    search: _Text = "",
    sort: SettlementSort = SettlementSort.DATE,
    order: Order = Order.DESC,
) -> Wanted:
    """What an address asks for; days in the wrong order are turned round, an unknown status is none."""
    first, last = _day(first_day), _day(last_day)
    if first and last and last < first:
        first, last = last, first
    chosen = StatusFilter(status) if status in set(StatusFilter) else None
    return Wanted(chosen, first, last, search.strip(), sort, order)


@dataclass(frozen=True, slots=True)
class WantedLines:
    """Which sessions of a settlement, and in which order."""

    search: str
    sort: LineSort
    order: Order

    def query(self, **more: object) -> str:
        """As an address says it."""
        found = {"search": self.search, "sort": self.sort, "order": self.order} | more
        return "?" + urlencode({name: value for name, value in found.items() if value}) + "#sessions"


def wanted_lines(search: _Text = "", sort: LineSort = LineSort.DATE, order: Order = Order.DESC) -> WantedLines:
    """What an address asks for."""
    return WantedLines(search.strip(), sort, order)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None  # an empty field, or an address that somebody typed


@router.get("")
def overview(
    request: Request,
    visitor: SignedIn,
    range: DateRange = DateRange.THIS_MONTH,  # noqa: A002 (the address's word)
    first_day: Annotated[_Day, Query(alias="from")] = "",
    last_day: Annotated[_Day, Query(alias="to")] = "",
) -> HTMLResponse:
    """Cards, chart and the next settlement over a range of days; where the range cannot be, the month and why."""
    form = Form(_RANGE_FIELDS, values={"range": range, "from": first_day, "to": last_day})
    if range is not DateRange.CUSTOM:
        return _overview(request, visitor, visitor.api.settlement.overview(range), form)
    try:
        found = visitor.api.settlement.overview(range, first_day=_day(first_day), last_day=_day(last_day))
    except ApiValidationError as problem:
        form.blame_all(problem.details)
        return _overview(request, visitor, visitor.api.settlement.overview(), form, status=_UNPROCESSABLE)
    return _overview(request, visitor, found, form)


def _overview(request: Request, visitor: Visitor, found: OverviewOut, form: Form, *, status: int = 200) -> HTMLResponse:
    chart = line_chart([each.revenue for each in found.chart.points], mirrored=visitor.translate.direction == "rtl")
    return render(
        request,
        "settlement",
        status=status,
        **_words(visitor),
        found=found,
        form=form,
        chart=chart,
        ranges=list(DateRange),
    )


@router.get("/history")
def history(
    request: Request, visitor: SignedIn, wanted: Annotated[Wanted, Depends(wanted)], page: _PageNumber = 1
) -> HTMLResponse:
    """The settlements that the filters leave, a page at a time; where a day cannot be, those of all days, and why."""
    form = Form(_DAY_FIELDS, values={"from": str(wanted.first_day or ""), "to": str(wanted.last_day or "")})
    try:
        found = _page(visitor, wanted, page)
    except ApiValidationError as problem:
        form.blame_all(_about_days(each) for each in problem.details)
        wanted = replace(wanted, first_day=None, last_day=None)
        found = _page(visitor, wanted, 1)
    return render(
        request,
        "settlement_history",
        status=200 if form.is_ok() else _UNPROCESSABLE,
        **_words(visitor),
        found=found,
        form=form,
        wanted=wanted,
        statuses=list(StatusFilter),
        file=f"{ROOT}/history.csv?" + urlencode(wanted.filters()),
        first=(found.pagination.page - 1) * _PAGE_SIZE + 1,
    )


def _page(visitor: Visitor, wanted: Wanted, number: int) -> Page[SettlementOut]:
    found = visitor.api.settlement.page(
        **wanted.asked(), sort=wanted.sort, order=wanted.order, page=number, limit=_PAGE_SIZE
    )
    _check_is_there(found)
    return found


def _about_days(detail: FieldErrorOut) -> FieldErrorOut:
    """The overview calls too many days by the same code: a single one has words of its own."""
    return detail.model_copy(update={"code": "far_day"}) if detail.code == "too_far" else detail


def _check_is_there(found: Page[SettlementOut] | Page[LineOut]) -> None:
    """A page beyond the last one is none; the first one is there also where it is empty."""
    if found.pagination.page > max(found.pagination.total_pages, 1):
        raise HTTPException(_NOT_FOUND)


@router.get("/history.csv")
def history_csv(visitor: SignedIn, wanted: Annotated[Wanted, Depends(wanted)]) -> Response:
    """The same settlements, all of them, as a file for spreadsheets."""
    try:
        content = visitor.api.settlement.history_csv(**wanted.asked())
    except ApiValidationError:
        return redirect(wanted.address())  # which says why
    except RateLimited:
        return _too_many(visitor, wanted.address())
    return _file(content, "text/csv; charset=utf-8", "settlements.csv")


@router.get("/{settlement_id}")
def details(
    request: Request,
    settlement_id: UUID,
    visitor: SignedIn,
    wanted: Annotated[WantedLines, Depends(wanted_lines)],
    page: _PageNumber = 1,
) -> HTMLResponse:
    """One settlement: how it stands, what it is made of, session by session."""
    found = visitor.api.settlement.one(settlement_id)
    return _details(request, visitor, found, wanted, page=page)


@router.post("/{settlement_id}/retry")
def retry(request: Request, settlement_id: UUID, visitor: SignedIn, data: CheckedForm) -> Response:
    """Pay a failed settlement out again."""
    form = read(_RETRY, data)
    try:
        if form.is_ok():
            tried = visitor.api.settlement.retry(settlement_id, idempotency_key=form.values["idempotency_key"])
            done = "settlement.retry.was_paid" if tried.status == "completed" else "settlement.retry.done"
            visitor.services.sessions.leave_notice(visitor.session, done)
            return redirect(f"{ROOT}/{settlement_id}")
        problem: ApiError | None = None
    except (Conflict, PayoutProviderUnavailable) as refusal:
        problem = refusal
    found = visitor.api.settlement.one(settlement_id)
    status = problem.status if problem and problem.status else _UNPROCESSABLE
    return _details(request, visitor, found, wanted_lines(), form=form, problem=problem, status=status)


@router.get("/{settlement_id}/transactions.csv")
def lines_csv(settlement_id: UUID, visitor: SignedIn) -> Response:
    """Every session of a settlement as a file for spreadsheets."""
    found = visitor.api.settlement.one(settlement_id)
    try:
        content = visitor.api.settlement.lines_csv(settlement_id)
    except RateLimited:
        return _too_many(visitor, f"{ROOT}/{settlement_id}")
    return _file(content, "text/csv; charset=utf-8", f"settlement-{found.number}-transactions.csv")


@router.get("/{settlement_id}/invoice.pdf")
def invoice(settlement_id: UUID, visitor: SignedIn) -> Response:
    """The invoice in the visitor's language."""
    found = visitor.api.settlement.one(settlement_id)
    try:
        content = visitor.api.settlement.invoice_pdf(settlement_id, locale=visitor.locale)
    except RateLimited:
        return _too_many(visitor, f"{ROOT}/{settlement_id}")
    return _file(content, "application/pdf", f"settlement-{found.number}-{found.day}.pdf")


def _words(visitor: Visitor) -> dict[str, Any]:
    return dict(words_of_days(visitor))


def _too_many(visitor: Visitor, back: str) -> Response:
    """Back to where the file was asked for, which says why there is none."""
    visitor.services.sessions.leave_notice(visitor.session, "settlement.too_many_files", tone="warning")
    return redirect(back)


def _file(content: bytes, media_type: str, name: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type=media_type, headers=headers)


def _details(
    request: Request,
    visitor: Visitor,
    found: SettlementDetailOut,
    wanted: WantedLines,
    *,
    page: int = 1,
    status: int = 200,
    **more: Any,  # noqa: ANN401 (what went wrong with a retry)
) -> HTMLResponse:
    lines = visitor.api.settlement.lines(
        found.id, search=wanted.search, sort=wanted.sort, order=wanted.order, page=page, limit=_PAGE_SIZE
    )
    _check_is_there(lines)
    shown = {"form": Form(_RETRY), "problem": None} | more
    # A retry that was refused has used its key: the next one gets a new one.
    return render(
        request,
        "settlement_details",
        status=status,
        **_words(visitor),
        found=found,
        lines=lines,
        wanted=wanted,
        first=(lines.pagination.page - 1) * _PAGE_SIZE + 1,
        key=str(uuid4()),
        failure_text=failure_text,
        **shown,
    )

"""The wallet: the balance, what is on its way, what moved."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal, TypedDict
from urllib.parse import urlencode
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import HTMLResponse, Response

from payasplay.client import NotFound
from payasplay.client.models import BalanceOut, TopUpOut, TopUpStatus, TransactionOut, TransactionType
from payasplay.i18n import Translator, format_money
from payasplay.web.csrf import CheckedForm
from payasplay.web.low_balance import snooze
from payasplay.web.paging import last_page_instead
from payasplay.web.rendering import page_for, redirect, render
from payasplay.web.visitors import SignedIn, Visitor, safe_path

router = APIRouter(prefix="/wallet")
_RECENT = 5
_PAGE_SIZE = 20
_MOST_WATCHED = 10


@dataclass(frozen=True, slots=True)
class WalletView:
    """What the wallet page shows."""

    balance: BalanceOut
    in_progress: list[TopUpOut]
    failed: list[TopUpOut]
    recent: list[TransactionOut]
    watch: str
    news: str


class MovementFilter(TypedDict):
    """What the API is asked for: a type and two days, each of which may be left open."""

    type: TransactionType | None
    first_day: date | None
    last_day: date | None


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which movements: of a type, from a day, to a day; days that make no sense are as if not given."""

    type: TransactionType | None
    first_day: date | None
    last_day: date | None

    def asked(self) -> MovementFilter:
        """As the API is asked."""
        return {"type": self.type, "first_day": self.first_day, "last_day": self.last_day}

    def query(self) -> dict[str, object]:
        """As an address says it."""
        given = {"type": self.type and self.type.value, "from": self.first_day, "to": self.last_day}
        return {name: value for name, value in given.items() if value}


def wanted(
    type: TransactionType | Literal[""] = "",  # noqa: A002 (the address's word; empty for all types)
    first_day: Annotated[str, Query(alias="from", max_length=10)] = "",
    last_day: Annotated[str, Query(alias="to", max_length=10)] = "",
) -> Wanted:
    """Which movements an address asks for; days in the wrong order are turned round."""
    first, last = _day(first_day), _day(last_day)
    if first and last and last < first:
        first, last = last, first
    return Wanted(type or None, first, last)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None  # an empty field, or an address that somebody typed


@router.get("")
def wallet(request: Request, visitor: SignedIn) -> HTMLResponse:
    """The whole page."""
    return render(request, "wallet", view=_view(visitor, watched=()), failure_text=failure_text)


@router.get("/live")
def wallet_live(
    request: Request, visitor: SignedIn, watch: Annotated[list[UUID], Query(max_length=_MOST_WATCHED)]
) -> HTMLResponse:
    """The part that changes, with the news of the top-ups that the page was waiting for."""
    view = _view(visitor, watched=tuple(watch))
    return page_for(request, visitor, "wallet_live", view=view, failure_text=failure_text)


@router.get("/transactions")
def transactions(
    request: Request,
    visitor: SignedIn,
    wanted: Annotated[Wanted, Depends(wanted)],
    page: Annotated[int, Query(ge=1, le=10_000)] = 1,
) -> Response:
    """The movements of a type and between two days, a page at a time."""
    found = visitor.api.wallet.transactions(**wanted.asked(), page=page, limit=_PAGE_SIZE)

    def address(number: int) -> str:
        return "/wallet/transactions?" + urlencode(wanted.query() | {"page": number})

    if last := last_page_instead(found.pagination):
        return redirect(address(last))
    file = "/wallet/transactions.csv?" + urlencode(wanted.query())
    return render(
        request, "transactions", found=found, wanted=wanted, types=list(TransactionType), address=address, file=file
    )


@router.get("/transactions.csv")
def transactions_csv(visitor: SignedIn, wanted: Annotated[Wanted, Depends(wanted)]) -> Response:
    """The same movements, all of them, as a file for spreadsheets."""
    headers = {"Content-Disposition": 'attachment; filename="transactions.csv"'}
    file = visitor.api.wallet.transactions_csv(**wanted.asked())
    return Response(file, media_type="text/csv; charset=utf-8", headers=headers)


@router.post("/snooze")
def snooze_low_balance(visitor: SignedIn, data: CheckedForm) -> Response:
    """Let the dialogue about a low balance wait for ten minutes."""
    snooze(visitor)
    return redirect(safe_path(str(data.get("next", ""))))


def failure_text(translate: Translator, top_up: TopUpOut) -> str:
    """Why a top-up failed, in the visitor's language."""
    own = f"decline.{top_up.failure.code}" if top_up.failure else ""
    return translate(own if own and translate.has(own) else "decline.other")


def _view(visitor: Visitor, *, watched: tuple[UUID, ...]) -> WalletView:
    api = visitor.api.wallet
    # Top-ups first: one that completes in between shows up in the balance all the same.
    newest = api.top_ups(limit=_MOST_WATCHED)
    in_progress = [each for each in newest if each.status is TopUpStatus.PROCESSING]
    ids = watched or tuple(each.id for each in in_progress)
    known = {each.id: each for each in newest}
    return WalletView(
        balance=api.balance(),
        in_progress=in_progress,
        failed=_failed_since_last_success(newest),
        recent=api.transactions(limit=_RECENT).items,
        watch=urlencode([("watch", str(each)) for each in ids]),
        news=_news(visitor, [known.get(each) or _top_up(visitor, each) for each in watched]),
    )


def _top_up(visitor: Visitor, top_up_id: UUID) -> TopUpOut | None:
    try:
        return visitor.api.wallet.top_up_status(top_up_id)
    except NotFound:
        return None  # another's, or none: there is no news of it


def _failed_since_last_success(newest: list[TopUpOut]) -> list[TopUpOut]:
    failed = []
    for each in newest:
        if each.status is TopUpStatus.COMPLETED:
            break
        if each.status is TopUpStatus.FAILED:
            failed.append(each)
    return failed[:3]


def _news(visitor: Visitor, top_ups: list[TopUpOut | None]) -> str:
    translate = visitor.translate
    sentences = []
    for each in top_ups:
        if each is None or each.status is TopUpStatus.PROCESSING:
            continue
        if each.status is TopUpStatus.COMPLETED:
            arrived = format_money(each.amount if each.credited is None else each.credited, visitor.locale)
            sentences.append(translate("wallet.news.completed", amount=arrived))
        else:
            amount, reason = format_money(each.amount, visitor.locale), failure_text(translate, each)
            sentences.append(translate("wallet.news.failed", amount=amount, reason=reason))
    return " ".join(sentences)

"""The wallet: the balance, what is on its way, what moved."""

from dataclasses import dataclass
from typing import Annotated, Literal
from urllib.parse import urlencode
from uuid import UUID

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from payasplay.client import NotFound
from payasplay.client.models import BalanceOut, TopUpOut, TopUpStatus, TransactionOut, TransactionType
from payasplay.i18n import Translator, format_money
from payasplay.web.rendering import page_for, render
from payasplay.web.visitors import SignedIn, Visitor

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
    type: TransactionType | Literal[""] = "",  # noqa: A002 (the address's word; empty for all types)
    page: Annotated[int, Query(ge=1, le=100_000)] = 1,
) -> HTMLResponse:
    """All movements, a page at a time."""
    found = visitor.api.wallet.transactions(type=type or None, page=page, limit=_PAGE_SIZE)

    def address(number: int) -> str:
        return "/wallet/transactions?" + urlencode(({"type": type.value} if type else {}) | {"page": number})

    return render(request, "transactions", found=found, chosen=type, types=list(TransactionType), address=address)


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

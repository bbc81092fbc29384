"""The player: try a preview, begin to play, and stop."""

from uuid import UUID, uuid4

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, JSONResponse, Response

from payasplay.client import ApiError, Conflict, RateLimited
from payasplay.client.models import BalanceOut, ContentOut, SessionStatus, seconds_for
from payasplay.web.csrf import CheckedForm
from payasplay.web.forms import Field, read
from payasplay.web.playing import now_playing, words_of
from payasplay.web.rendering import redirect, render
from payasplay.web.visitors import AnyVisitor, SignedIn, Visitor

router = APIRouter()
_UUID = r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
_START_FIELDS = (Field("idempotency_key", pattern=_UUID),)
_CONFLICT, _BAD_REQUEST = 409, 400
_SECONDS = 60


@router.get("/watch/{content_id}")
def watch(request: Request, visitor: AnyVisitor, content_id: UUID) -> HTMLResponse:
    """A content: playing where its visitor plays it, else with its price, its preview and the way in."""
    return _show(request, visitor, visitor.api.playback.content(content_id))


@router.post("/watch/{content_id}")
def start(request: Request, visitor: SignedIn, content_id: UUID, data: CheckedForm) -> Response:
    """Begin to play. Sent twice, the form begins once: it has a key of its own."""
    sent = read(_START_FIELDS, data)
    if not sent.is_ok():
        return _show(request, visitor, visitor.api.playback.content(content_id), status=_BAD_REQUEST)
    try:
        visitor.api.playback.start(content_id, idempotency_key=sent.values["idempotency_key"])
    except (Conflict, RateLimited) as problem:
        content = visitor.api.playback.content(content_id)
        return _show(request, visitor, content, status=problem.status or _CONFLICT, problem=problem)
    return redirect(f"/watch/{content_id}")


@router.post("/play/{session_id}/stop")
def stop(visitor: SignedIn, session_id: UUID, _data: CheckedForm) -> Response:
    """End a session; its summary follows."""
    visitor.api.playback.stop(session_id)
    return redirect(f"/play/{session_id}")


@router.get("/play/{session_id}")
def summary(request: Request, visitor: SignedIn, session_id: UUID) -> Response:
    """What a session came to; one that still plays is shown in its player."""
    session = visitor.api.playback.session(session_id)
    if session.status is SessionStatus.ACTIVE:
        return redirect(f"/watch/{session.content.id}")
    balance = visitor.api.wallet.balance()
    return render(request, "play_summary", **words_of(visitor), session=session, balance=balance)


@router.get("/play/{session_id}/state")
def state(visitor: SignedIn, session_id: UUID) -> JSONResponse:
    """How a session stands, for the page that plays it."""
    session = visitor.api.playback.session(session_id)
    is_active = session.status is SessionStatus.ACTIVE
    return JSONResponse({"active": is_active, "seconds": session.seconds, "limit": session.limit_seconds})


def _show(
    request: Request, visitor: Visitor, content: ContentOut, *, status: int = 200, problem: ApiError | None = None
) -> HTMLResponse:
    playing = now_playing(visitor)
    is_here = playing is not None and playing.content.id == content.id
    balance = visitor.api.wallet.balance() if visitor.signed_in and not is_here else None
    return render(
        request,
        "watch",
        **words_of(visitor),
        status=status,
        content=content,
        session=playing if is_here else None,
        elsewhere=None if is_here else playing,
        runs_low=_minutes_where_low(visitor, content, balance),
        problem=problem,
        idempotency_key=str(uuid4()),
    )


def _minutes_where_low(visitor: Visitor, content: ContentOut, balance: BalanceOut | None) -> int | None:
    """How many whole minutes of this content the wallet lasts, where that is too few to begin without a word."""
    if balance is None:
        return None
    minutes = max(0, seconds_for(content.price_per_minute, balance.balance)) // _SECONDS
    return minutes if minutes < visitor.services.settings.low_balance_minutes else None

"""The catalogue and playback over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response
from pydantic import StringConstraints

from payasplay.accounts import repository as accounts
from payasplay.api.dependencies import Caller, CallerId, Transaction
from payasplay.api.documentation import failures
from payasplay.api.idempotency import IdempotencyKey, fingerprint, once
from payasplay.database.engine import transaction
from payasplay.errors import IdempotencyConflict, InsufficientBalance, NotFound, RequestInProgress, Unauthorized
from payasplay.playback import repository, service, tasks
from payasplay.playback.schemas import SEARCH_LENGTH, ContentKind, ContentOut, SessionIn, SessionOut
from payasplay.playback.views import content_out, session_out
from payasplay.schemas import Page, Pagination, Success

router = APIRouter(tags=["playback"])
Search = Annotated[str, StringConstraints(strip_whitespace=True, max_length=SEARCH_LENGTH)]
PageNumber = Annotated[int, Query(ge=1, le=10_000)]
Limit = Annotated[int, Query(ge=1, le=100)]


@router.get("/contents", responses=failures())
def contents(
    session: Transaction,
    kind: ContentKind | None = None,
    q: Search = "",
    page: PageNumber = 1,
    limit: Limit = 20,
) -> Success[Page[ContentOut]]:
    """What can be played, newest first; for everybody, signed in or not. ``q`` is a part of the title."""
    found, total = repository.published(session, kind=kind, words=q, offset=(page - 1) * limit, limit=limit)
    return Success(data=Page(items=[content_out(each) for each in found], pagination=_place(page, limit, total)))


@router.get("/contents/{content_id}", responses=failures(NotFound))
def content(content_id: UUID, session: Transaction) -> Success[ContentOut]:
    """One content, with the price of a minute."""
    return Success(data=content_out(repository.offer(session, content_id)))


@router.post(
    "/playback/sessions",
    status_code=201,
    response_model=Success[SessionOut],
    responses=failures(Unauthorized, NotFound, InsufficientBalance, IdempotencyConflict, RequestInProgress),
)
def start(data: SessionIn, account_id: CallerId, key: IdempotencyKey) -> Response:
    """Begin to play. It costs from now on, by the second, until it is stopped; what was playing ends."""
    return once(account_id, key, fingerprint("playback", data), 201, lambda: _start(account_id, key, data))


def _start(account_id: UUID, key: str, data: SessionIn) -> SessionOut:
    with transaction() as session:
        account = accounts.existing(session, account_id)
        playing = service.start(session, account, data.content_id, key)
        after = service.remaining(account, playing)
        tasks.end_when_due.defer(session, account_id, after=after, session_id=str(playing.id))
        return session_out(account, playing, repository.content_of(session, playing))


@router.get("/playback/sessions", responses=failures(Unauthorized))
def sessions(
    account: Caller, session: Transaction, page: PageNumber = 1, limit: Limit = 20
) -> Success[Page[SessionOut]]:
    """What the caller has played, newest first."""
    service.settle_due(session, account)
    found, total = repository.history(session, account.id, offset=(page - 1) * limit, limit=limit)
    items = [session_out(account, playing, content) for playing, content in found]
    return Success(data=Page(items=items, pagination=_place(page, limit, total)))


@router.get("/playback/sessions/current", responses=failures(Unauthorized))
def current(account: Caller, session: Transaction) -> Success[SessionOut | None]:
    """What the caller plays at this moment; null where that is nothing."""
    playing = service.settle_due(session, account)
    data = session_out(account, playing, repository.content_of(session, playing)) if playing else None
    return Success(data=data)


@router.get("/playback/sessions/{session_id}", responses=failures(Unauthorized, NotFound))
def one_session(session_id: UUID, account: Caller, session: Transaction) -> Success[SessionOut]:
    """One session of the caller: how it stands, or what it came to."""
    service.settle_due(session, account)
    playing = repository.owned(session, account.id, session_id)
    return Success(data=session_out(account, playing, repository.content_of(session, playing)))


@router.post("/playback/sessions/{session_id}/stop", responses=failures(Unauthorized, NotFound))
def stop(session_id: UUID, account: Caller, session: Transaction) -> Success[SessionOut]:
    """End a session and bill it. Stopping again changes nothing, and answers the same."""
    playing = service.stop(session, account, session_id)
    return Success(data=session_out(account, playing, repository.content_of(session, playing)))


def _place(page: int, limit: int, total: int) -> Pagination:
    return Pagination(page=page, limit=limit, total=total, total_pages=-(-total // limit))

"""The catalogue and playback."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter
from pydantic import StringConstraints

from payasplay.playback.schemas import SEARCH_LENGTH, ContentKind, ContentOut, SessionIn, SessionOut
from payasplay.schemas import Page, Success
from payasplay.standin.calls import Caller, Limit, PageNumber, TheWorld, a_page, page_of
from payasplay.standin.once import IdempotencyKey
from payasplay.standin.playing import content_out

router = APIRouter(tags=["playback"])
Search = Annotated[str, StringConstraints(strip_whitespace=True, max_length=SEARCH_LENGTH)]


@router.get("/contents")
async def contents(
    world: TheWorld, kind: ContentKind | None = None, q: Search = "", page: PageNumber = 1, limit: Limit = 20
) -> Success[Page[ContentOut]]:
    """What can be played, newest first."""
    found, place = a_page(world.playing.found(kind, q), page, limit)
    return Success(data=page_of([content_out(each) for each in found], place))


@router.get("/contents/{content_id}")
async def content(content_id: UUID, world: TheWorld) -> Success[ContentOut]:
    """One content, with the price of a minute."""
    return Success(data=content_out(world.playing.published(content_id)))


@router.post("/playback/sessions", status_code=201)
async def start(data: SessionIn, account: Caller, world: TheWorld, key: IdempotencyKey) -> Success[SessionOut]:
    """Begin to play."""

    def work() -> SessionOut:
        return world.playing.shown(world.playing.start(account, data.content_id, key))

    return Success(data=world.once.do(account.id, key, "playback", data, work))


@router.get("/playback/sessions")
async def sessions(
    account: Caller, world: TheWorld, page: PageNumber = 1, limit: Limit = 20
) -> Success[Page[SessionOut]]:
    """What the caller has played, newest first."""
    found, place = a_page(world.playing.of(account), page, limit)
    return Success(data=page_of([world.playing.shown(each) for each in found], place))


@router.get("/playback/sessions/current")
async def current(account: Caller, world: TheWorld) -> Success[SessionOut | None]:
    """What the caller plays at this moment."""
    playing = world.playing.current(account)
    return Success(data=world.playing.shown(playing) if playing else None)


@router.get("/playback/sessions/{session_id}")
async def one_session(session_id: UUID, account: Caller, world: TheWorld) -> Success[SessionOut]:
    """One session of the caller."""
    return Success(data=world.playing.shown(world.playing.owned(account, session_id)))


@router.post("/playback/sessions/{session_id}/stop")
async def stop(session_id: UUID, account: Caller, world: TheWorld) -> Success[SessionOut]:
    """End a session and bill it."""
    return Success(data=world.playing.shown(world.playing.stop(account, session_id)))

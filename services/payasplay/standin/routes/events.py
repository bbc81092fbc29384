"""Live events of an account."""

from fastapi import APIRouter
from fastapi.responses import StreamingResponse

from payasplay.standin.calls import Caller, TheWorld

router = APIRouter(tags=["live events"])


@router.get("/events", response_class=StreamingResponse)
async def events(account: Caller, world: TheWorld) -> StreamingResponse:
    """Server-sent events of the account."""
    return StreamingResponse(world.live.events(account.id), media_type="text/event-stream")

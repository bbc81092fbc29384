"""What somebody has played, and what it came to."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from payasplay.web.playing import now_playing, words_of
from payasplay.web.rendering import render
from payasplay.web.visitors import SignedIn

router = APIRouter(prefix="/history")
_PAGE_SIZE = 20


@router.get("")
def history(request: Request, visitor: SignedIn, page: Annotated[int, Query(ge=1, le=10_000)] = 1) -> HTMLResponse:
    """All sessions, newest first, a page at a time."""
    playing = now_playing(visitor)
    found = visitor.api.playback.sessions(page=page, limit=_PAGE_SIZE)
    return render(request, "history", **words_of(visitor), found=found, playing=playing)

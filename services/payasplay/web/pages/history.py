"""What somebody has played, and what it came to."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from payasplay.web.paging import last_page_instead
from payasplay.web.playing import now_playing, words_of
from payasplay.web.rendering import redirect, render
from payasplay.web.visitors import SignedIn

router = APIRouter(prefix="/history")
_PAGE_SIZE = 20


@router.get("")
def history(request: Request, visitor: SignedIn, page: Annotated[int, Query(ge=1, le=10_000)] = 1) -> Response:
    """All sessions, newest first, a page at a time."""
    playing = now_playing(visitor)
    found = visitor.api.playback.sessions(page=page, limit=_PAGE_SIZE)
    if last := last_page_instead(found.pagination):
        return redirect(f"/history?page={last}")
    return render(request, "history", **words_of(visitor), found=found, playing=playing)

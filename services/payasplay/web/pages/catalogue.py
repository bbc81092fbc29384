"""What there is to play: for everybody, signed in or not."""

from typing import Annotated, Literal
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from payasplay.client.models import SEARCH_LENGTH, ContentKind
from payasplay.web.paging import last_page_instead
from payasplay.web.playing import now_playing, words_of
from payasplay.web.rendering import redirect, render
from payasplay.web.visitors import AnyVisitor

router = APIRouter(prefix="/catalogue")
_PAGE_SIZE = 12


@router.get("")
def catalogue(
    request: Request,
    visitor: AnyVisitor,
    kind: ContentKind | Literal[""] = "",
    q: Annotated[str, Query(max_length=SEARCH_LENGTH)] = "",
    page: Annotated[int, Query(ge=1, le=10_000)] = 1,
) -> Response:
    """One page of it, by kind and by words of the title."""
    found = visitor.api.playback.contents(kind=kind or None, words=q, page=page, limit=_PAGE_SIZE)

    def address(chosen: str, number: int = 1) -> str:
        given = {"kind": chosen, "q": q, "page": number if number > 1 else ""}
        query = urlencode({name: value for name, value in given.items() if value})
        return f"/catalogue?{query}" if query else "/catalogue"

    if last := last_page_instead(found.pagination):
        return redirect(address(kind, last))
    return render(
        request,
        "catalogue",
        **words_of(visitor),
        found=found,
        kinds=list(ContentKind),
        chosen=kind,
        sought=q,
        address=address,
        playing=now_playing(visitor),
    )

"""Where the unsubscribe link of a mail leads (RFC 8058)."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from payasplay.client import ValidationError as ApiValidationError
from payasplay.web.rendering import render
from payasplay.web.visitors import AnyVisitor

router = APIRouter(prefix="/unsubscribe")
_BAD_REQUEST = 400
Token = Annotated[str, Query(max_length=1000)]


@router.get("")
def ask(request: Request, token: Token = "") -> HTMLResponse:
    """A button, not the deed itself: programs that look into mails open links."""
    return render(request, "unsubscribe", state="ask" if token else "invalid", token=token, kind=None)


@router.post("")
def unsubscribe(request: Request, visitor: AnyVisitor, token: Token = "") -> HTMLResponse:
    """Send no more mails of the kind.

    No session and no CSRF token are asked for: the mail program sends this by itself, and the signed token is what
    proves that the mail's reader wants it.
    """
    try:
        stopped = visitor.services.api.notifications.unsubscribe(token)
    except ApiValidationError:
        return render(request, "unsubscribe", state="invalid", token="", kind=None, status=_BAD_REQUEST)
    return render(request, "unsubscribe", state="done", token="", kind=stopped.kind)

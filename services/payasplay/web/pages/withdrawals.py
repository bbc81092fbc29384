"""The withdrawals that were asked for: a list with filters, and each in detail."""

from typing import Annotated, Literal
from urllib.parse import urlencode
from uuid import UUID

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, Response

from payasplay.client.models import PayoutMethod, PayoutStatus
from payasplay.i18n import Translator
from payasplay.web.paging import last_page_instead
from payasplay.web.rendering import redirect, render
from payasplay.web.visitors import SignedIn

router = APIRouter(prefix="/wallet/withdrawals")
_PAGE_SIZE = 20


@router.get("")
def withdrawals(
    request: Request,
    visitor: SignedIn,
    status: PayoutStatus | Literal[""] = "",
    method: PayoutMethod | Literal[""] = "",
    page: Annotated[int, Query(ge=1, le=10_000)] = 1,
) -> Response:
    """Those of a status and of a method, newest first."""
    found = visitor.api.withdrawals.page(status=status or None, method=method or None, page=page, limit=_PAGE_SIZE)

    def address(number: int) -> str:
        chosen = {"status": status, "method": method, "page": number}
        return "/wallet/withdrawals?" + urlencode({name: value for name, value in chosen.items() if value})

    if last := last_page_instead(found.pagination):
        return redirect(address(last))
    return render(
        request,
        "withdrawals",
        found=found,
        status_chosen=status,
        method_chosen=method,
        statuses=list(PayoutStatus),
        methods=list(PayoutMethod),
        address=address,
    )


@router.get("/{withdrawal_id}")
def withdrawal(request: Request, withdrawal_id: UUID, visitor: SignedIn) -> HTMLResponse:
    """One of them, with everything that may be shown."""
    found = visitor.api.withdrawals.one(withdrawal_id)
    return render(request, "withdrawal", found=found, failure_text=failure_text)


@router.get("/{withdrawal_id}/requested")
def requested(request: Request, withdrawal_id: UUID, visitor: SignedIn) -> HTMLResponse:
    """What comes right after asking: its number, and when to expect the money."""
    return render(request, "withdrawal_requested", found=visitor.api.withdrawals.one(withdrawal_id))


def failure_text(translate: Translator, code: str) -> str:
    """Why a withdrawal failed, in the visitor's language."""
    own = f"payout_failure.{code}"
    return translate(own if translate.has(own) else "payout_failure.other")

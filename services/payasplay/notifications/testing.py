"""What only tests may do: tell somebody something, and take money out of a wallet."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter
from pydantic import Field, StringConstraints

from payasplay import live
from payasplay.accounts import repository as accounts
from payasplay.api.dependencies import Transaction
from payasplay.api.documentation import failures
from payasplay.clock import now_for
from payasplay.errors import InsufficientBalance
from payasplay.ids import new_id
from payasplay.ledger import repository as ledger
from payasplay.ledger.models import LedgerAccountKind, Reason
from payasplay.ledger.service import post
from payasplay.money import AmountInput
from payasplay.notifications import service
from payasplay.notifications.schemas import NotificationKind
from payasplay.schemas import Request, Response, Success
from payasplay.wallet.debits import after_debit

router = APIRouter(prefix="/test", tags=["test only"])


class NotifyIn(Request):
    """A notification to make, ``times`` over; see ``notifications.service.notify``."""

    account_id: UUID = Field(strict=False)
    kind: NotificationKind = Field(strict=False)
    variant: Annotated[str, StringConstraints(pattern=r"^[a-z_]{1,40}$")]
    params: dict[str, str] = Field(default_factory=dict)
    action_path: str | None = None
    times: Annotated[int, Field(ge=1, le=100)] = 1


class DebitIn(Request):
    """Money to take out of a wallet."""

    account_id: UUID = Field(strict=False)
    amount: AmountInput


class CountOut(Response):
    """How many."""

    count: int


@router.post("/notifications", status_code=201, responses=failures())
def notify(data: NotifyIn, session: Transaction) -> Success[CountOut]:
    """Tell somebody something, as the domain would that this is about."""
    params = {**data.params, "variant": data.variant}
    told = [service.notify(session, data.account_id, data.kind, params, data.action_path) for _ in range(data.times)]
    return Success(data=CountOut(count=sum(each is not None for each in told)))


@router.post("/wallet/debit", status_code=201, responses=failures(InsufficientBalance))
def debit(data: DebitIn, session: Transaction) -> Success[CountOut]:
    """Take money out of a wallet, as playback and withdrawals do."""
    parts = {
        ledger.account_of(session, LedgerAccountKind.WALLET, data.account_id): -data.amount,
        ledger.account_of(session, LedgerAccountKind.TEST_FUNDING): data.amount,
    }
    at = now_for(accounts.existing(session, data.account_id))
    entry_id = post(session, reason=Reason.ADJUSTMENT, cause=f"test-{new_id()}", parts=parts, at=at)
    if entry_id is not None:
        after_debit(session, data.account_id, entry_id)
    live.publish(session, data.account_id, "wallet")
    return Success(data=CountOut(count=1))

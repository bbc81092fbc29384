"""What only tests may do: tell somebody something, and take money out of a wallet."""

from fastapi import APIRouter

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
from payasplay.notifications import service
from payasplay.notifications.testing_schemas import CountOut, DebitIn, NotifyIn
from payasplay.schemas import Success
from payasplay.wallet.debits import after_debit

router = APIRouter(prefix="/test", tags=["test only"])


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

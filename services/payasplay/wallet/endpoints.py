"""The wallet over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response
from sqlalchemy.exc import NoResultFound

from payasplay.accounts import repository as accounts
from payasplay.api.dependencies import Caller, CallerId, Transaction
from payasplay.api.documentation import failures
from payasplay.api.idempotency import IdempotencyKey, fingerprint, once
from payasplay.database.engine import transaction
from payasplay.errors import (
    IdempotencyConflict,
    NotFound,
    PaymentDeclined,
    PaymentProviderUnavailable,
    RequestInProgress,
    Unauthorized,
)
from payasplay.payments import provider
from payasplay.schemas import Page, Success
from payasplay.wallet import repository, service
from payasplay.wallet.models import TopUp
from payasplay.wallet.schemas import BalanceOut, TopUpIn, TopUpOut, TransactionOut, TransactionType

router = APIRouter(prefix="/wallet", tags=["wallet"])


@router.get("/balance", responses=failures(Unauthorized))
def balance(account: Caller, session: Transaction) -> Success[BalanceOut]:
    """The balance, its status and what it is good for."""
    return Success(data=service.balance(session, account))


@router.get("/transactions", responses=failures(Unauthorized))
def transactions(
    account: Caller,
    session: Transaction,
    kind: Annotated[TransactionType | None, Query(alias="type")] = None,
    page: Annotated[int, Query(ge=1, le=10_000)] = 1,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> Success[Page[TransactionOut]]:
    """The movements of the wallet, newest first."""
    return Success(data=service.transactions(session, account, kind, page, limit))


@router.post(
    "/topups",
    status_code=201,
    response_model=Success[TopUpOut],
    responses=failures(
        Unauthorized, PaymentDeclined, IdempotencyConflict, RequestInProgress, PaymentProviderUnavailable
    ),
)
def top_up(data: TopUpIn, account_id: CallerId, key: IdempotencyKey) -> Response:
    """Pay into the wallet with a card. The money is there once the provider's signed webhook says so."""
    service.check_amount(data.amount)
    return once(account_id, key, fingerprint("topup", data), 201, lambda: _top_up(account_id, key, data))


def _top_up(account_id: UUID, key: str, data: TopUpIn) -> TopUpOut:
    # Stored first and charged then: whatever happens in between, the webhook finds its top-up.
    with transaction() as session:
        topup = service.open_topup(session, accounts.existing(session, account_id), data, key)
        topup_id, currency = topup.id, topup.currency
    try:
        result = provider.charge(
            account_id=account_id,
            topup_id=topup_id,
            amount=data.amount,
            currency=currency,
            payment_method=data.payment_method,
        )
    except PaymentProviderUnavailable as error:
        # Whether it charged is not known: the webhook decides, and completes a top-up that failed here.
        _fail(topup_id, error.code.lower(), error.message)
        raise
    if isinstance(result, provider.Declined):
        _fail(topup_id, result.code, result.message)
        raise PaymentDeclined(result.message)
    with transaction() as session:
        return service.topup_out(_locked(session, topup_id))


def _locked(session: Transaction, topup_id: UUID) -> TopUp:
    topup = repository.lock_topup(session, topup_id)
    if topup is None:
        raise NoResultFound(f"no top-up {topup_id}")
    return topup


def _fail(topup_id: UUID, code: str, message: str) -> None:
    with transaction() as session:
        service.mark_failed(_locked(session, topup_id), code, message)


@router.get("/topups", responses=failures(Unauthorized))
def topups(
    account: Caller, session: Transaction, limit: Annotated[int, Query(ge=1, le=100)] = 20
) -> Success[list[TopUpOut]]:
    """The latest top-ups, newest first."""
    found = repository.latest_topups(session, account.id, limit)
    return Success(data=[service.topup_out(topup) for topup in found])


@router.get("/topups/{topup_id}", responses=failures(Unauthorized, NotFound))
def topup(topup_id: UUID, account: Caller, session: Transaction) -> Success[TopUpOut]:
    """One top-up."""
    return Success(data=service.topup_out(repository.owned_topup(session, account.id, topup_id)))

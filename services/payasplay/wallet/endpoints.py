"""The wallet over HTTP."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response
from sqlalchemy.exc import NoResultFound

from payasplay.accounts import repository as accounts
from payasplay.api.dependencies import EXPORT_LIMIT, Caller, CallerId, Transaction
from payasplay.api.documentation import failures
from payasplay.api.idempotency import IdempotencyKey, fingerprint, once
from payasplay.database.engine import transaction
from payasplay.errors import (
    FieldError,
    IdempotencyConflict,
    NotFound,
    PaymentDeclined,
    PaymentProviderUnavailable,
    RequestInProgress,
    Unauthorized,
    ValidationFailed,
)
from payasplay.payments import provider
from payasplay.schemas import Page, Success
from payasplay.wallet import history, repository, service
from payasplay.wallet.history import Wanted
from payasplay.wallet.models import TopUp
from payasplay.wallet.schemas import BalanceOut, TopUpIn, TopUpOut, TopUpStatus, TransactionOut, TransactionType

router = APIRouter(prefix="/wallet", tags=["wallet"])


def wanted(
    kind: Annotated[TransactionType | None, Query(alias="type")] = None,
    first_day: Annotated[date | None, Query(alias="from", description="The first day, in UTC")] = None,
    last_day: Annotated[date | None, Query(alias="to", description="The last day, in UTC")] = None,
) -> Wanted:
    """Which movements a query asks for.

    Raises:
        ValidationFailed: the last day is before the first.
    """
    if first_day and last_day and last_day < first_day:
        raise ValidationFailed(details=(FieldError("to", "before_from", "The last day is before the first."),))
    return Wanted(kind, first_day, last_day)


@router.get("/balance", responses=failures(Unauthorized))
def balance(account: Caller, session: Transaction) -> Success[BalanceOut]:
    """The balance, its status and what it is good for."""
    return Success(data=service.balance(session, account))


@router.get("/transactions", responses=failures(Unauthorized))
def transactions(
    account: Caller,
    session: Transaction,
    wanted: Annotated[Wanted, Depends(wanted)],
    page: Annotated[int, Query(ge=1, le=10_000)] = 1,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> Success[Page[TransactionOut]]:
    """The movements of the wallet of a type and between two days, newest first."""
    return Success(data=history.page(session, account, wanted, page, limit))


@router.get(
    "/transactions.csv",
    response_class=Response,
    responses=failures(Unauthorized),
    dependencies=[EXPORT_LIMIT],
)
def transactions_csv(account: Caller, session: Transaction, wanted: Annotated[Wanted, Depends(wanted)]) -> Response:
    """The same movements, all of them, as a file for spreadsheets, with its columns in the first line."""
    headers = {"Content-Disposition": 'attachment; filename="transactions.csv"'}
    text = history.csv_of(session, account, wanted)
    return Response(text, media_type="text/csv; charset=utf-8", headers=headers)


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
        if topup.status == TopUpStatus.COMPLETED:
            return service.topup_out(topup)
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

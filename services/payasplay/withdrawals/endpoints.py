"""Withdrawals over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from payasplay.accounts import repository as accounts
from payasplay.accounts.second_factor import service as second_factor
from payasplay.api.dependencies import Caller, CallerId, Transaction
from payasplay.api.documentation import failures
from payasplay.api.idempotency import IdempotencyKey, fingerprint, once
from payasplay.database.engine import transaction
from payasplay.errors import (
    FieldError,
    IdempotencyConflict,
    InsufficientBalance,
    InvalidCode,
    NotFound,
    RateLimited,
    RequestInProgress,
    SecondFactorRequired,
    Unauthorized,
    ValidationFailed,
)
from payasplay.payouts import repository as payouts
from payasplay.payouts.schemas import PayoutMethod, PayoutPurpose, PayoutStatus
from payasplay.schemas import Page, Pagination, Success
from payasplay.withdrawals import repository, service
from payasplay.withdrawals.schemas import QuoteIn, QuoteOut, SavedDestinationOut, WithdrawalIn, WithdrawalOut

router = APIRouter(prefix="/wallet", tags=["withdrawals"])


@router.post("/withdrawals/quote", responses=failures(Unauthorized, InsufficientBalance))
def quote(data: QuoteIn, account: Caller, session: Transaction) -> Success[QuoteOut]:
    """What a withdrawal would cost, and whether it could be; nothing is kept."""
    return Success(data=service.quote(session, account.id, data))


@router.post(
    "/withdrawals",
    status_code=201,
    response_model=Success[WithdrawalOut],
    responses=failures(
        Unauthorized,
        SecondFactorRequired,
        InvalidCode,
        InsufficientBalance,
        IdempotencyConflict,
        RequestInProgress,
        RateLimited,
    ),
)
def withdraw(data: WithdrawalIn, account_id: CallerId, key: IdempotencyKey) -> Response:
    """Take money out of the wallet. It is reserved at once, and paid out by the payout provider."""
    # Not of the code: who asks again with the same key and the next code means the same withdrawal.
    asked = data.model_copy(update={"second_factor_code": None})
    return once(account_id, key, fingerprint("withdrawal", asked), 201, lambda: _withdraw(account_id, data, key))


def _withdraw(account_id: UUID, data: WithdrawalIn, key: str) -> WithdrawalOut:
    payout_id = service.id_for(account_id, key)
    with transaction() as session:
        # Asked again after an answer was lost: the money has left already, and is not asked about a second time.
        known = payouts.by_ids(session, [payout_id]).get(payout_id)
        if known is not None:
            return service.shown(known)
    # What can be refused without a code is refused before one is used up.
    with transaction() as session:
        service.check_amount(session, account_id, data.amount)
        where = service.destination_of(session, account_id, data)
    if where is None:
        raise ValidationFailed(details=(FieldError("destination", "missing", "Where should the money go?"),))
    second_factor.check(account_id, data.second_factor_code)
    with transaction() as session:
        account = accounts.existing(session, account_id)
        payout = service.withdraw(session, account, data.amount, where, keep=data.save_destination, payout_id=payout_id)
        return service.shown(payout)


@router.get("/withdrawals", responses=failures(Unauthorized))
def withdrawals(
    account: Caller,
    session: Transaction,
    status: PayoutStatus | None = None,
    method: PayoutMethod | None = None,
    page: Annotated[int, Query(ge=1, le=10_000)] = 1,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> Success[Page[WithdrawalOut]]:
    """The withdrawals of a status and of a method, newest first."""
    rows, total = payouts.page(
        session,
        account.id,
        PayoutPurpose.WITHDRAWAL,
        status=status,
        method=method,
        offset=(page - 1) * limit,
        limit=limit,
    )
    pagination = Pagination(page=page, limit=limit, total=total, total_pages=-(-total // limit))
    return Success(data=Page(items=[service.shown(each) for each in rows], pagination=pagination))


@router.get("/withdrawals/{withdrawal_id}", responses=failures(Unauthorized, NotFound))
def withdrawal(withdrawal_id: UUID, account: Caller, session: Transaction) -> Success[WithdrawalOut]:
    """One withdrawal."""
    return Success(data=service.shown(payouts.owned(session, account.id, PayoutPurpose.WITHDRAWAL, withdrawal_id)))


@router.get("/saved-destinations", responses=failures(Unauthorized))
def saved_destinations(account: Caller, session: Transaction) -> Success[list[SavedDestinationOut]]:
    """Where the account withdrew to and wanted it kept, newest first."""
    return Success(data=[service.shown_saved(each) for each in repository.saved(session, account.id)])


@router.delete("/saved-destinations/{saved_id}", status_code=204, responses=failures(Unauthorized, NotFound))
def forget_destination(saved_id: UUID, account: Caller, session: Transaction) -> None:
    """Forget a destination."""
    repository.forget(session, repository.owned(session, account.id, saved_id).id)

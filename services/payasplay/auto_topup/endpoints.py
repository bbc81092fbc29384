"""Auto top-up over HTTP."""

from typing import Annotated

from fastapi import APIRouter, Query

from payasplay.accounts import repository as accounts
from payasplay.accounts.second_factor import service as second_factor
from payasplay.api.dependencies import Caller, CallerId, Transaction
from payasplay.api.documentation import failures
from payasplay.auto_topup import repository, service
from payasplay.auto_topup.schemas import AutoTopUpIn, AutoTopUpOut, RunOut, RunStatus
from payasplay.database.engine import transaction
from payasplay.errors import InvalidCode, RateLimited, SecondFactorRequired, Unauthorized
from payasplay.schemas import Page, Pagination, Success

router = APIRouter(prefix="/wallet/auto-topup", tags=["auto top-up"])


@router.get("", responses=failures(Unauthorized))
def settings(account: Caller, session: Transaction) -> Success[AutoTopUpOut]:
    """Auto top-up as it stands."""
    return Success(data=service.current(session, account))


@router.put("", responses=failures(Unauthorized, SecondFactorRequired, InvalidCode, RateLimited))
def change(data: AutoTopUpIn, account_id: CallerId) -> Success[AutoTopUpOut]:
    """Change it. Switching it on, and charging another card, need the second factor; switching it off does not."""
    with transaction() as session:
        service.check(session, account_id, data)
        needs_code = service.needs_second_factor(session, account_id, data)
    if needs_code:
        second_factor.check(account_id, data.second_factor_code)
    with transaction() as session:
        account = accounts.existing(session, account_id)
        service.change(session, account, data)
        session.flush()
        return Success(data=service.current(session, account))


@router.get("/runs", responses=failures(Unauthorized))
def runs(
    account: Caller,
    session: Transaction,
    page: Annotated[int, Query(ge=1, le=10_000)] = 1,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> Success[Page[RunOut]]:
    """Each time that it fired, newest first."""
    rows, total = repository.runs(session, account.id, offset=(page - 1) * limit, limit=limit)
    items = [
        RunOut(
            id=row.run.id,
            amount=row.run.amount,
            balance_before=row.run.balance_before,
            status=RunStatus(row.run.status),
            attempts=row.run.attempts,
            failure_code=row.run.failure_code,
            payment_method=f"{row.brand.capitalize()} •••• {row.last4}",
            created_at=row.run.created_at,
            finished_at=row.run.finished_at,
        )
        for row in rows
    ]
    pagination = Pagination(page=page, limit=limit, total=total, total_pages=-(-total // limit))
    return Success(data=Page(items=items, pagination=pagination))

"""Money out of the wallet, to nobody."""

from uuid import UUID

from fastapi import APIRouter

from payasplay.errors import FieldError, NotFound, ValidationFailed
from payasplay.payouts.schemas import PayoutMethod, PayoutStatus
from payasplay.schemas import Page, Success
from payasplay.standin.calls import Caller, Limit, PageNumber, TheWorld, a_page, page_of
from payasplay.standin.once import IdempotencyKey
from payasplay.standin.withdrawing import saved_out, withdrawal_out
from payasplay.withdrawals.schemas import QuoteIn, QuoteOut, SavedDestinationOut, WithdrawalIn, WithdrawalOut

router = APIRouter(prefix="/wallet", tags=["withdrawals"])


@router.post("/withdrawals/quote")
async def quote(data: QuoteIn, account: Caller, world: TheWorld) -> Success[QuoteOut]:
    """What a withdrawal would cost."""
    return Success(data=world.withdrawing.quote(account, data))


@router.post("/withdrawals", status_code=201)
async def withdraw(data: WithdrawalIn, account: Caller, world: TheWorld, key: IdempotencyKey) -> Success[WithdrawalOut]:
    """Take money out of the wallet."""

    def work() -> WithdrawalOut:
        world.withdrawing.check_amount(account, data.amount)
        where = world.withdrawing.destination_of(account, data)
        if where is None:
            raise ValidationFailed(details=(FieldError("destination", "missing", "Where should the money go?"),))
        world.second_factors.check(account, data.second_factor_code)
        return withdrawal_out(world.withdrawing.withdraw(account, data.amount, where, keep=data.save_destination))

    asked = data.model_copy(update={"second_factor_code": None})
    return Success(data=world.once.do(account.id, key, "withdrawal", asked, work))


@router.get("/withdrawals")
async def withdrawals(
    account: Caller,
    world: TheWorld,
    status: PayoutStatus | None = None,
    method: PayoutMethod | None = None,
    page: PageNumber = 1,
    limit: Limit = 20,
) -> Success[Page[WithdrawalOut]]:
    """The withdrawals of a status and of a method, newest first."""
    wanted = [
        each
        for each in world.withdrawing.of(account)
        if status in {None, each.status} and method in {None, each.where.method}
    ]
    found, place = a_page(wanted, page, limit)
    return Success(data=page_of([withdrawal_out(each) for each in found], place))


@router.get("/withdrawals/{withdrawal_id}")
async def withdrawal(withdrawal_id: UUID, account: Caller, world: TheWorld) -> Success[WithdrawalOut]:
    """One withdrawal."""
    found = next((each for each in world.withdrawing.of(account) if each.id == withdrawal_id), None)
    if found is None:
        raise NotFound
    return Success(data=withdrawal_out(found))


@router.get("/saved-destinations")
async def saved_destinations(account: Caller, world: TheWorld) -> Success[list[SavedDestinationOut]]:
    """Where somebody withdrew to and wanted it kept, newest first."""
    return Success(data=[saved_out(each) for each in world.withdrawing.saved(account)])


@router.delete("/saved-destinations/{saved_id}", status_code=204)
async def forget_destination(saved_id: UUID, account: Caller, world: TheWorld) -> None:
    """Forget a destination."""
    world.withdrawing.forget(account, saved_id)
